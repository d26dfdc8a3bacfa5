// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { StartPasskeySignInMutation, StartPasskeySignInMutationVariables } from "../graphql";

export const StartPasskeySignInDocument = {"__meta__":{"hash":"dfc13fe4a6c20a18f87bb5b165ae1c4b948280277a5d0c232dfa9a40c92b791e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPasskeySignIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPasskeySignIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}}]}}]} as unknown as TypedDocumentNode<StartPasskeySignInMutation, StartPasskeySignInMutationVariables>;

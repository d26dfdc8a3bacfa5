// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { StartPasskeyMutation, StartPasskeyMutationVariables } from "../graphql";

export const StartPasskeyDocument = {"__meta__":{"hash":"36b03a1811f24ce3c449ec0807047234b218db15a0032ae6a8104638e5ba6f64"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPasskey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPasskey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}}]}}]} as unknown as TypedDocumentNode<StartPasskeyMutation, StartPasskeyMutationVariables>;

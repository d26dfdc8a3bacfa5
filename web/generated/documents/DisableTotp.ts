// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { DisableTotpMutation, DisableTotpMutationVariables } from "../graphql";

export const DisableTotpDocument = {"__meta__":{"hash":"9bddd077f9daa373162763d398a845f3b70c5bc3a8dd5749df3dee1d6ab74f9a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableTotp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableTotp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}}]}}]}}]} as unknown as TypedDocumentNode<DisableTotpMutation, DisableTotpMutationVariables>;

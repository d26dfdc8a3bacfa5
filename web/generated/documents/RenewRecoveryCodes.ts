// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables } from "../graphql";

export const RenewRecoveryCodesDocument = {"__meta__":{"hash":"bfe8099c31d9d3b2e85009934f3a47eaa359dddd332a8e49c49572fb026765eb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenewRecoveryCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renewRecoveryCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}}]}}]}}]} as unknown as TypedDocumentNode<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;

// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { StartTotpMutation, StartTotpMutationVariables } from "../graphql";

export const StartTotpDocument = {"__meta__":{"hash":"a9095cf523023b05a0b35bb03aeafd5e99615bfb89a2bf0c0db232553167ac94"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartTotp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startTotp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}}]}}]} as unknown as TypedDocumentNode<StartTotpMutation, StartTotpMutationVariables>;

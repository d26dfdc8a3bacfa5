// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { EventCursorQuery, EventCursorQueryVariables } from "../graphql";

export const EventCursorDocument = {"__meta__":{"hash":"e0431c5f87bfb390dde89c5100ea87b5d1242dd80a3e1ad8afd1ba190a2eb31f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventCursor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}}]}}]} as unknown as TypedDocumentNode<EventCursorQuery, EventCursorQueryVariables>;

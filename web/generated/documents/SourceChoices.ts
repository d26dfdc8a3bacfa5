// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { SourceChoicesQuery, SourceChoicesQueryVariables } from "../graphql";

export const SourceChoicesDocument = {"__meta__":{"hash":"08f758adaeb2620bcaceed76de8dcb279e531a3f8b927160db2af618bf4e280f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SourceChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerFacets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sources"}}]}}]}}]} as unknown as TypedDocumentNode<SourceChoicesQuery, SourceChoicesQueryVariables>;

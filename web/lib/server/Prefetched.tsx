import type { TypedDocumentNode } from "@apollo/client";
import type { ReactNode } from "react";
import { Hydrate } from "../apollo/Hydrate";
import { ask } from "./graphql";

interface Props<Data, Variables> {
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  children: ReactNode;
}

/**
 * Asks a screen's first query while the page is rendered, so that the first paint already shows it.
 * Must be given exactly the variables that the screen passes to `useQuery`; if the API is away the screen asks by itself.
 */
export async function Prefetched<Data, Variables extends Record<string, unknown>>({ query, variables, children }: Props<Data, Variables>) {
  const data = await ask(query, variables);
  if (!data) return children;
  return (
    <Hydrate query={query} variables={variables} data={data}>
      {children}
    </Hydrate>
  );
}

"use client";
import { ApolloProvider } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { makeClient } from "./client";

/** The data client of this page. */
export function ApolloRoot({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}

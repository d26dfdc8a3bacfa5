"use client";
import { useQuery } from "@apollo/client/react";
import { CustomerDocument, type CustomerQuery } from "@/generated/graphql";
import { useViewer } from "@/lib/viewer";
import { recordVariables } from "./recordVariables";
import { useCustomerNews } from "./useCustomerNews";

/** A customer as the record screens know it. */
export type Customer = NonNullable<CustomerQuery["customer"]>;

/** One customer, kept up to date while it is open. What is in the cache is shown at once and asked for again. */
export function useCustomer(id: string) {
  const { abilities } = useViewer();
  const { data, error, refetch } = useQuery(CustomerDocument, { variables: recordVariables(id, abilities), fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" });
  useCustomerNews(id);
  return { customer: data?.customer ?? undefined, error, retry: () => refetch() };
}

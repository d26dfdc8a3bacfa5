"use client";
import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { CustomerNewsDocument, type CustomerNewsSubscription } from "@/generated/graphql";
import { subscribeLive } from "@/lib/live/subscribe";

/** Parts of a customer that are lists or sums, and so do not change by themselves when one record does. */
export type CustomerPart = "contacts" | "activities" | "followUps" | "opportunities" | "openOpportunityCount" | "orders" | "orderTotal" | "contracts" | "tickets" | "openTicketCount" | "alerts" | "consents" | "tags";

/** Which parts an event leaves out of date, by the first word of its type. */
const PARTS: Record<string, CustomerPart[]> = {
  customer: ["tags"],
  contact: ["contacts"],
  activity: ["activities"],
  followUp: ["followUps"],
  opportunity: ["opportunities", "openOpportunityCount"],
  order: ["orders", "orderTotal"],
  contract: ["contracts"],
  ticket: ["tickets", "openTicketCount"],
  alert: ["alerts"],
};

/** Asks again for what the open screens show of these parts of a customer. */
export function refreshCustomer(client: ApolloClient, id: string, parts: CustomerPart[]): void {
  const invalidate = (_value: unknown, { INVALIDATE }: { INVALIDATE: unknown }) => INVALIDATE;
  void client.refetchQueries({
    updateCache: cache => {
      cache.modify({ id: cache.identify({ __typename: "Customer", id }) ?? "", fields: Object.fromEntries(parts.map(part => [part, invalidate])) });
    },
  });
}

/** Refreshes parts of one customer after one's own change, at once instead of with the event. */
export function useRefreshCustomer(id: string): (...parts: CustomerPart[]) => void {
  const client = useApolloClient();
  return (...parts) => refreshCustomer(client, id, parts);
}

type News = CustomerNewsSubscription["recordChanged"];

/** The customer a change belongs to. */
function customerOf({ record, recordId }: News): string | undefined {
  switch (record?.__typename) {
    case undefined:
    case "Customer":
      return recordId;
    case "Contact":
    case "Activity":
    case "FollowUp":
      return record.customer?.id;
    case "Opportunity":
    case "Order":
    case "Contract":
    case "Ticket":
    case "Alert":
      return record.relatedCustomer?.id;
    case "Approval":
      // Its panel listens by itself.
      return undefined;
  }
}

/** Keeps everything on a customer's page up to date while it is open, whoever changes it. */
export function useCustomerNews(id: string): void {
  const client = useApolloClient();
  useEffect(
    () =>
      subscribeLive<News>(client, CustomerNewsDocument, { types: Object.keys(PARTS) }, {
        onEvent: news => {
          if (customerOf(news) === id) refreshCustomer(client, id, PARTS[news.type.split(".")[0] ?? ""] ?? []);
        },
      }),
    [client, id],
  );
}

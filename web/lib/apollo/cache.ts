import { InMemoryCache, type FieldPolicy, type Reference } from "@apollo/client/cache";
import { relayStylePagination } from "@apollo/client/utilities";

/** Which types a union may hold, for fragments on unions. A test keeps it equal to schema.graphql. */
export const POSSIBLE_TYPES = {
  AlertRecord: ["Customer", "Opportunity", "FollowUp", "Ticket", "Order", "Contract", "Product", "Approval"],
  ApprovalRecord: ["Customer", "Opportunity", "Order", "Ticket"],
  ChangedRecord: ["Customer", "Contact", "Activity", "Opportunity", "FollowUp", "Order", "Contract", "Ticket", "Alert", "Approval"],
  SearchHit: ["Customer", "Contact", "Opportunity", "Ticket", "Product", "Campaign", "Contract"],
};

/** One list per filter and sort; its pages are joined as they are fetched. */
const list = (...keys: string[]): FieldPolicy => relayStylePagination(["filter", ...keys]);
const sorted = () => list("sort");

/** A record already in the cache is shown at once when asked for by its id. */
const one = (typename: string): FieldPolicy => ({
  read: (existing: Reference | undefined, { args, toReference }) => existing ?? toReference({ __typename: typename, id: args?.["id"] as string }),
});

/** Every record is kept once, by its id, whatever query brought it; a change anywhere shows everywhere. */
export function makeCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: POSSIBLE_TYPES,
    typePolicies: {
      // There is one policy: what a change answers takes the place of what was read.
      Policy: { keyFields: [] },
      Query: {
        fields: {
          customer: one("Customer"),
          opportunity: one("Opportunity"),
          ticket: one("Ticket"),
          customers: sorted(),
          opportunities: sorted(),
          products: sorted(),
          orders: sorted(),
          tickets: sorted(),
          alerts: sorted(),
          outboundMessages: list(),
          approvals: sorted(),
          auditEvents: sorted(),
          followUps: sorted(),
          contacts: list(),
          activities: list(),
          users: list(),
        },
      },
      Customer: {
        fields: {
          contacts: relayStylePagination(),
          activities: list(),
          followUps: list(),
          alerts: list(),
          opportunities: sorted(),
          orders: sorted(),
          tickets: sorted(),
        },
      },
      Opportunity: { fields: { activities: list(), followUps: list() } },
      Order: { fields: { lines: relayStylePagination() } },
      Ticket: { fields: { messages: relayStylePagination() } },
      Viewer: { keyFields: [] },
      Workspace: { keyFields: [] },
    },
  });
}

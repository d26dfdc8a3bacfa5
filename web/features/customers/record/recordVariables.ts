import type { CustomerQueryVariables } from "@/generated/graphql";

/** The variables of a customer's first query: what the viewer's role may not see is not asked for. */
export function recordVariables(id: string, abilities: readonly string[]): CustomerQueryVariables {
  const may = (ability: string) => abilities.includes(ability);
  return {
    id,
    orders: may("order:read"),
    deals: may("opportunity:read"),
    tickets: may("ticket:read"),
    followUps: may("followUp:read"),
    alerts: may("alert:read"),
    consents: may("consent:read"),
  };
}

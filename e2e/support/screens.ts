import assert from "node:assert/strict";
import type { Session } from "./graph";

/** A screen and where it is. */
export interface Screen {
  readonly name: string;
  readonly path: string;
}

const one = "query One { customers(first: 1) { edges { node { id } } } opportunities(first: 1) { edges { node { id } } } tickets(first: 1) { edges { node { id } } } }";

interface Found {
  customers: { edges: { node: { id: string } }[] };
  opportunities: { edges: { node: { id: string } }[] };
  tickets: { edges: { node: { id: string } }[] };
}

const analysis = ["profiling", "persistency", "profitability", "performance", "prospecting", "product", "promotion"];
const settings = ["profile", "security", "keys", "people", "teams", "policy", "audit", "privacy", "backups", "rules", "messages", "calendar", "webhooks", "jobs"];

/** Every screen, with records that this person may see. */
export async function screensOf(session: Session): Promise<Screen[]> {
  const { customers, opportunities, tickets } = await session.ask<Found>(one);
  const [customer, deal, ticket] = [customers.edges[0], opportunities.edges[0], tickets.edges[0]];
  assert.ok(customer && deal && ticket, "There are a customer, a deal and a ticket.");
  return [
    { name: "my day", path: "/" },
    { name: "customers", path: "/customers" },
    { name: "customer", path: `/customers/${customer.node.id}` },
    { name: "customer beside the list", path: `/customers?open=${customer.node.id}` },
    { name: "board", path: "/pipeline" },
    { name: "deal list", path: "/pipeline?view=list" },
    { name: "funnel", path: "/pipeline?view=funnel" },
    { name: "forecast", path: "/pipeline?view=forecast" },
    { name: "deal", path: `/deals/${deal.node.id}` },
    { name: "desk", path: `/desk?ticket=${ticket.node.id}` },
    { name: "ticket", path: `/tickets/${ticket.node.id}` },
    { name: "alerts", path: "/alerts" },
    { name: "segments", path: "/segments" },
    { name: "approvals", path: "/approvals?scope=all" },
    ...settings.map((page) => ({ name: `settings: ${page}`, path: `/settings/${page}` })),
    ...analysis.map((view) => ({ name: view, path: `/analysis/${view}` })),
  ];
}

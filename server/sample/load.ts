import type { Transaction } from "../core/context";
import type { Sql } from "../core/database/sql";
import { lockCounter } from "../core/events/counter";
import { numberEvents } from "../core/events/number";
import { newId } from "../core/ids";
import { contextFor, type Engine } from "../core/transaction";
import { loadActivities } from "./load-activities";
import { loadApprovals } from "./load-approvals";
import { campaignsOfOrders, loadCampaigns, loadMembers } from "./load-campaigns";
import { loadContracts } from "./load-contracts";
import { loadCustomers } from "./load-customers";
import { loadDeals, loadFollowUps } from "./load-deals";
import { loadMessages } from "./load-messages";
import { loadPeople } from "./load-people";
import { loadOrders, loadProducts, loadPurchases } from "./load-sales";
import { loadTickets } from "./load-tickets";
import { loadWorkspace } from "./load-workspace";
import type { Advance } from "./loading";
import { messageTemplates } from "./message-templates";
import { tellStory, type Story } from "./story";

/** Says how far the load has come, in records, and with what it goes on. */
export type OnProgress = (done: number, total: number, what: string) => void;

/** How many records of each kind were loaded. */
export type Summary = Readonly<Record<string, number>>;

/**
 * Fills an empty database with the sample, through the services that the application itself uses and with an
 * administrator's rights. It is one transaction: whoever looks, and whatever happens to the process, there is either
 * nothing or everything. Of several servers that start at once, one loads.
 * @returns undefined where the database is not empty
 */
export async function loadSample(engine: Engine, onProgress: OnProgress): Promise<Summary | undefined> {
  if (!(await isEmpty(engine.database.sql))) return undefined;
  const story = await tellStory(engine.clock.now(), engine.zone);
  const ctx = contextFor(engine, { viewer: undefined, requestId: newId("job") });
  const summary = await ctx.transact(async (tx) => {
    await lockCounter(tx.sql);
    return (await isEmpty(tx.sql)) ? load(tx, story, onProgress) : undefined;
  });
  // Whoever listens from now on hears what happens from now on.
  await numberEvents(engine.database);
  return summary;
}

async function isEmpty(sql: Sql): Promise<boolean> {
  const [found] = await sql.rows<{ filled: number }>("SELECT EXISTS(SELECT 1 FROM `user`) OR EXISTS(SELECT 1 FROM `customer`) AS `filled`");
  return Number(found?.filled) === 0;
}

async function load(tx: Transaction, story: Story, onProgress: OnProgress): Promise<Summary> {
  const counts = countsOf(story);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  let done = 0;
  const progress = (what: string): Advance => {
    onProgress(done, total, what);
    return (records) => onProgress((done += records), total, what);
  };
  const { admin, people, teams, userIds } = await loadPeople(tx);
  const stages = await loadWorkspace(admin, userIds);
  const products = await loadProducts(admin, story.products, progress("products"));
  await loadPurchases(admin, story.purchases, products, progress("purchases"));
  const { customers, contacts } = await loadCustomers(admin, story, people, progress("customers"));
  const campaigns = await loadCampaigns(admin, story.campaigns, admin.viewer?.userId ?? "");
  await loadOrders(admin, story.orders, { customers, products, campaigns: campaignsOfOrders(story.campaigns, campaigns) }, progress("orders"));
  await loadMembers(admin, story.campaigns, { campaigns, customers }, progress("campaigns"));
  await loadContracts(admin, story.contracts, customers, progress("contracts"));
  const deals = await loadDeals(admin, story, { people, customers, contacts, products, stages }, progress("deals"));
  await loadActivities(admin, story.activities, { people, customers, contacts, deals }, progress("activities"));
  await loadFollowUps(admin, story.followUps, { people, customers, deals }, progress("follow-ups"));
  await loadApprovals(admin, story.approvals, { people, teams, deals }, progress("approvals"));
  await loadMessages(admin, progress("messages"));
  await loadTickets(admin, story.tickets, { people, customers, contacts, products, teamId: teams.get("service") as string }, progress("tickets"));
  return counts;
}

function countsOf({ products, purchases, campaigns, customers, contacts, contracts, orders, deals, activities, followUps, approvals, tickets }: Story): Summary {
  return {
    products: products.length,
    purchases: purchases.length,
    customers: customers.length,
    contacts: contacts.length,
    contracts: contracts.length,
    orders: orders.length,
    lines: orders.reduce((sum, { lines }) => sum + lines.length, 0),
    deals: deals.length,
    activities: activities.length,
    followUps: followUps.length,
    approvals: approvals.length,
    templates: messageTemplates.length,
    tickets: tickets.length,
    members: campaigns.reduce((sum, { members }) => sum + members.length, 0),
  };
}

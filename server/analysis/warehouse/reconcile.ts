import type { AnalyticSnapshot, ComparedFigure } from "../../core/analytic-database";
import type { Snapshot } from "../../core/database/database";
import { readerOf } from "./load";

/** What is added up on both sides: a table of the source, the replica's, and an aggregate's name → its SQL on either side. */
interface Sums {
  readonly source: string;
  readonly replica: string;
  readonly figures: Readonly<Record<string, readonly [source: string, replica: string]>>;
}

const count = ["COUNT(*)", "COUNT(*)"] as const;
/** Rows in which a column says something. */
const known = (column: string) => [`COUNT(\`${column}\`)`, `COUNT("${column}")`] as const;
/** The same column on both sides. */
const sum = (column: string) => [`SUM(\`${column}\`)`, `SUM("${column}")`] as const;
const countIf = (column: string, value: string) => [`SUM(CASE WHEN \`${column}\` = '${value}' THEN 1 ELSE 0 END)`, `SUM(CASE WHEN "${column}" = '${value}' THEN 1 ELSE 0 END)`] as const;

/** Everything that figures are made of, in one pass over each table. */
const compared: readonly Sums[] = [
  { source: "customer", replica: "customer", figures: { customers: count } },
  { source: "customer_tag", replica: "customer_tag", figures: { customerTags: count } },
  { source: "tag", replica: "tag", figures: { tags: count } },
  { source: "category", replica: "category", figures: { categories: count } },
  { source: "product", replica: "product", figures: { products: count, stock: sum("stockQuantity") } },
  { source: "sales_order", replica: "sales_order", figures: { orders: count, cancelledOrders: countIf("status", "CANCELLED") } },
  {
    source: "order_line",
    replica: "sold",
    figures: { orderLines: count, quantity: sum("quantity"), revenue: sum("total"), cost: sum("cost"), profit: sum("profit") },
  },
  { source: "purchase", replica: "purchase", figures: { purchases: count, purchasedQuantity: sum("quantity"), receivedPurchases: countIf("status", "RECEIVED") } },
  {
    source: "cost_to_serve",
    replica: "cost_to_serve",
    figures: { costPerOrder: sum("perOrder"), costPerTicket: sum("perTicket"), costPerVisit: sum("perVisit"), costPerShipment: sum("perShipment") },
  },
  { source: "opportunity", replica: "opportunity", figures: { deals: count, dealValues: sum("value"), wonDeals: countIf("status", "WON") } },
  { source: "stage", replica: "stage", figures: { stages: count } },
  { source: "stage_change", replica: "stage_change", figures: { stageChanges: count } },
  { source: "ticket", replica: "ticket", figures: { tickets: count, closedTickets: countIf("status", "CLOSED") } },
  { source: "activity", replica: "activity", figures: { activities: count } },
  {
    source: "campaign",
    replica: "campaign",
    figures: { campaigns: count, campaignFixedCosts: sum("fixedCost"), campaignContactCosts: sum("contactCost"), campaignResponseValues: sum("responseValue") },
  },
  { source: "campaign_member", replica: "campaign_member", figures: { campaignMembers: count, heldOut: countIf("group", "CONTROL"), responses: known("respondedAt") } },
];

type Added = Readonly<Record<string, bigint | number | string | null>>;

/** Adds everything up on both sides; exact, money in ten-thousandths. Both are to stand at one moment. */
export async function compare(moment: Snapshot, snapshot: AnalyticSnapshot): Promise<ComparedFigure[]> {
  const found: ComparedFigure[] = [];
  for (const { source, replica, figures } of compared) {
    const list = (side: 0 | 1, quote: string): string => Object.entries(figures).map(([name, sqls]) => `${sqls[side]} AS ${quote}${name}${quote}`).join(", ");
    const [operational] = await readerOf(moment).rows<Added>(`SELECT ${list(0, "`")} FROM \`${source}\``);
    const [replicated] = await snapshot.rows<Added>({ text: `SELECT ${list(1, '"')} FROM ${replica}`, values: [] });
    for (const name of Object.keys(figures)) found.push({ figure: name, operational: whole(operational?.[name]), replica: whole(replicated?.[name]) });
  }
  return found;
}

/** A sum over no rows is nothing. */
const whole = (value: bigint | number | string | null | undefined): bigint => BigInt(value ?? 0);

import { figureTables } from "../figure/figure-table";
import { scoreTables } from "../score/score-tables";
import { isTouched } from "./known";
import { orderedTable } from "./ordered";

/** How a value is kept in the replica. Money and ratios are whole ten-thousandths, as in the source. */
export type Kind = "text" | "integer" | "whole" | "date" | "time";

/** A table of the replica: some columns of the source's table of the same name. No names, numbers or addresses of customers. */
export interface ReplicaTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, Kind>>;
  /** What a column is called in the source, where it has another name there. */
  readonly source?: Readonly<Record<string, string>>;
  /**
   * Which rows a changed record concerns: the column that holds the ids of records with this prefix. Without it the
   * table is small and is loaded whole with every change of a record with one of the prefixes in `with`.
   */
  readonly touched?: Touch;
  /** Of a table with very many rows for one record of another kind: they are read in pages, in the order of a column that no two of them share. */
  readonly touchedInPages?: Touch & { readonly pages: string };
  readonly with?: readonly string[];
  /** Columns of ids that get a number in `key`, and the column that the number is kept in. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** Columns that are not kept as they arrive, because their number is enough. */
  readonly dropped?: readonly string[];
  /** Where its rows end up, and how they get there, when not in a table of the same name with the columns and numbers. */
  readonly kept?: Kept;
}

/** The column that holds the ids of records with a prefix. */
interface Touch {
  readonly prefix: string;
  readonly by: string;
}

interface Kept {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  /** SQL from `incoming_<name>`, alias `i`, and the numbers in `known`. */
  readonly from: string;
  /** Which rows the touched records concern. */
  readonly touched: string;
}

/** What the analyses need, in the order of loading. `whole` is BIGINT, for money. */
export const replicaTables: readonly ReplicaTable[] = [
  {
    name: "customer",
    columns: {
      id: "text", kind: "text", level: "text", lifeCycleStage: "text", source: "text", industry: "text", region: "text", country: "text", city: "text",
      segment: "text", creditGrade: "text", createdAt: "time", firstOrderOn: "date", ownerId: "text", teamId: "text",
    },
    touched: { prefix: "cus", by: "id" },
    numbers: { id: "no" },
  },
  { name: "customer_tag", columns: { customerId: "text", tagId: "text" }, touched: { prefix: "cus", by: "customerId" }, numbers: { customerId: "customerNo" } },
  { name: "tag", columns: { id: "text", name: "text" }, with: ["cus", "tag"] },
  {
    name: "sales_order",
    columns: {
      id: "text", customerId: "text", campaignId: "text", orderedOn: "date", orderedAt: "time", paymentDueOn: "date", paidOn: "date", dueOn: "date", shippedOn: "date", status: "text", channel: "text", region: "text", shipperId: "text",
      currency: "text", ownerId: "text", teamId: "text",
    },
    touched: { prefix: "ord", by: "id" },
    numbers: { id: "no", customerId: "customerNo", campaignId: "campaignNo" },
    dropped: ["customerId", "campaignId"],
  },
  {
    name: "product",
    columns: {
      id: "text", categoryId: "text", supplierId: "text", price: "whole", cost: "whole", currency: "text", active: "integer", stockQuantity: "integer",
      reorderLevel: "integer", createdAt: "time",
    },
    touched: { prefix: "prd", by: "id" },
    numbers: { id: "no" },
  },
  {
    name: "order_line",
    columns: { orderId: "text", productId: "text", quantity: "integer", discount: "integer", unitPrice: "whole", total: "whole", cost: "whole", profit: "whole", returnedLineId: "text" },
    touched: { prefix: "ord", by: "orderId" },
    numbers: { orderId: "orderNo", productId: "productNo" },
    kept: {
      table: "sold",
      columns: {
        orderNo: "INTEGER", customerNo: "INTEGER", productNo: "INTEGER", day: "DATE", counts: "BOOLEAN", currency: "VARCHAR", quantity: "INTEGER", discount: "INTEGER",
        unitPrice: "BIGINT", total: "BIGINT", cost: "BIGINT", profit: "BIGINT", returned: "BOOLEAN",
      },
      from: `SELECT o.no, o."customerNo", p.no, o."orderedOn", o.status <> 'CANCELLED', o.currency, i.quantity, i.discount, i."unitPrice", i.total, i.cost, i.profit, i."returnedLineId" IS NOT NULL
        FROM incoming_order_line i JOIN known k ON k.id = i."orderId" JOIN sales_order o ON o.no = k.no LEFT JOIN known p ON p.id = i."productId"`,
      touched: isTouched("orderNo", "ord", true),
    },
  },
  {
    name: "purchase",
    columns: { id: "text", supplierId: "text", productId: "text", quantity: "integer", status: "text", orderedOn: "date", expectedOn: "date", receivedOn: "date" },
    touched: { prefix: "pur", by: "id" },
    numbers: { productId: "productNo" },
    dropped: ["productId"],
  },
  { name: "cost_to_serve", columns: { id: "text", perOrder: "whole", perTicket: "whole", perVisit: "whole", perShipment: "whole" }, with: ["cts"] },
  { name: "category", columns: { id: "text", name: "text", parentId: "text" }, with: ["prd", "cat"] },
  {
    name: "opportunity",
    columns: {
      id: "text", customerId: "text", pipelineId: "text", status: "text", value: "whole", currency: "text", probability: "integer",
      expectedCloseOn: "date", closedAt: "time", createdAt: "time", source: "text", ownerId: "text", teamId: "text",
    },
    touched: { prefix: "opp", by: "id" },
    numbers: { customerId: "customerNo" },
  },
  { name: "stage_change", columns: { opportunityId: "text", stageId: "text", enteredAt: "time", leftAt: "time" }, touched: { prefix: "opp", by: "opportunityId" } },
  { name: "stage", columns: { id: "text", pipelineId: "text", name: "text", position: "integer", kind: "text" }, with: ["opp", "pip", "sta"] },
  {
    name: "ticket",
    columns: {
      id: "text", customerId: "text", productId: "text", kind: "text", priority: "text", status: "text", channel: "text", createdAt: "time",
      firstRespondedAt: "time", resolvedAt: "time", ownerId: "text", teamId: "text",
    },
    source: { ownerId: "assigneeId" },
    touched: { prefix: "tic", by: "id" },
    numbers: { customerId: "customerNo", productId: "productNo" },
  },
  {
    name: "activity",
    columns: { id: "text", customerId: "text", opportunityId: "text", channel: "text", direction: "text", occurredAt: "time", durationMinutes: "integer", ownerId: "text" },
    source: { ownerId: "authorId" },
    touched: { prefix: "act", by: "id" },
    numbers: { customerId: "customerNo" },
    dropped: ["customerId"],
  },
  {
    name: "campaign",
    columns: { id: "text", startsOn: "date", endsOn: "date", fixedCost: "whole", contactCost: "whole", responseValue: "whole", currency: "text", ownerId: "text", teamId: "text" },
    touched: { prefix: "cpg", by: "id" },
    numbers: { id: "no" },
  },
  {
    name: "campaign_member",
    columns: { id: "text", campaignId: "text", customerId: "text", group: "text", sentAt: "time", respondedAt: "time" },
    touched: { prefix: "cpm", by: "id" },
    touchedInPages: { prefix: "cpg", by: "campaignId", pages: "customerId" },
    numbers: { campaignId: "campaignNo", customerId: "customerNo" },
    dropped: ["campaignId", "customerId"],
  },
];

const sqlTypes: Readonly<Record<Kind, string>> = { text: "VARCHAR", integer: "INTEGER", whole: "BIGINT", date: "DATE", time: "TIMESTAMP" };

const typed = (columns: ReplicaTable["columns"]): string => list(Object.entries(columns).map(([column, kind]) => `"${column}" ${sqlTypes[kind]}`));
const list = (parts: readonly string[]): string => parts.join(", ");

/** The statement that reads a table's columns in the source. */
export const sourceOf = ({ name, columns, source = {} }: ReplicaTable): string =>
  `SELECT ${list(Object.keys(columns).map((column) => `\`${source[column] ?? column}\` AS \`${column}\``))} FROM \`${name}\``;

/** A table's column in the source. */
export const sourceColumn = ({ source = {} }: ReplicaTable, column: string): string => `\`${source[column] ?? column}\``;

/** Where rows arrive before they take their place: the writer's alone, and never in the file. */
export const incomingTable = ({ name, columns }: ReplicaTable): string => `CREATE OR REPLACE TEMP TABLE incoming_${name} (${typed(columns)})`;

/** The table that answers read, with its columns and how rows get there. */
function keptOf({ name, columns, numbers = {}, dropped = [], kept, touched }: ReplicaTable): Kept {
  if (kept) return kept;
  const [numbered, plain] = [Object.entries(numbers), Object.entries(columns).filter(([column]) => !dropped.includes(column))];
  const joins = numbered.map(([id, no]) => ` LEFT JOIN known "known_${no}" ON "known_${no}".id = i."${id}"`).join("");
  return {
    table: name,
    columns: Object.fromEntries([...numbered.map(([, no]) => [no, "INTEGER"]), ...plain.map(([column, kind]) => [column, sqlTypes[kind]])]) as Kept["columns"],
    from: `SELECT ${list([...numbered.map(([, no]) => `"known_${no}".no`), ...plain.map(([column]) => `i."${column}"`)])} FROM incoming_${name} i${joins}`,
    touched: touched ? touchedBy(touched, numbers) : "TRUE",
  };
}

/** A number is found several times faster than an id. */
const touchedBy = ({ by, prefix }: Touch, numbers: Readonly<Record<string, string>>): string => isTouched(numbers[by] ?? by, prefix, by in numbers);

/** How the rows that arrived take their place, once the numbers of their ids are known. */
export function takeIn(table: ReplicaTable): string {
  const { table: name, columns, from } = keptOf(table);
  return `INSERT INTO ${name} (${list(Object.keys(columns).map((column) => `"${column}"`))}) ${from}`;
}

/** How the rows of the touched records leave; all of them, where the table is loaded whole. */
export function takeOut(table: ReplicaTable, inPages = false): string {
  const { table: name, touched } = keptOf(table);
  const { numbers = {}, touchedInPages } = table;
  return `DELETE FROM ${name} WHERE ${inPages && touchedInPages ? touchedBy(touchedInPages, numbers) : touched}`;
}

/** The tables that answers read, without the views over them. */
export const keptTables: readonly string[] = replicaTables.map((table) => keptOf(table).table);

const keptTable = (table: ReplicaTable): string => {
  const { table: name, columns } = keptOf(table);
  return `CREATE TABLE ${name} (${list(Object.entries(columns).map(([column, type]) => `"${column}" ${type}`))})`;
};

/**
 * The replica's tables, empty. `key` numbers the ids of customers, orders and products once and for all, because numbers
 * are joined and counted faster than ids. `sold` is an order line with what its order says that no figure
 * can do without, so that most questions join nothing. There are no indexes: rows are only ever replaced by the one
 * writer, and an index would cost more than it finds. `shelf` gives each category its way from the top.
 */
export const replicaSchema: readonly string[] = [
  "CREATE SEQUENCE numbers",
  "CREATE TABLE key (id VARCHAR, no INTEGER)",
  ...replicaTables.map(keptTable),
  orderedTable,
  ...scoreTables,
  ...figureTables,
  `CREATE VIEW shelf AS WITH RECURSIVE tree AS (
     SELECT id, name AS top, NULL::VARCHAR AS sub, [id] AS path FROM category WHERE "parentId" IS NULL
     UNION ALL
     SELECT c.id, t.top, c.name, list_append(t.path, c.id) FROM category c JOIN tree t ON c."parentId" = t.id
   ) SELECT id, top, sub, path FROM tree`,
];

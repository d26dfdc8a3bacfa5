/** How a value is kept in the replica. Money and ratios are whole ten-thousandths, as in the source. */
export type Kind = "text" | "integer" | "whole" | "date" | "time";

/** A table of the replica: some columns of the source's table of the same name. No names, numbers or addresses of customers. */
export interface ReplicaTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, Kind>>;
  /**
   * Which rows a changed record concerns: the column that holds the ids of records with this prefix. Without it the
   * table is small and is loaded whole with every change of a record with one of the prefixes in `with`.
   */
  readonly touched?: { readonly prefix: string; readonly by: string };
  readonly with?: readonly string[];
  /** Columns whose ids get a number in `key`. */
  readonly keys?: readonly string[];
  /** Where its rows end up, and how they get there, when not as they are: SQL from `incoming_<name>`, alias `i`. */
  readonly kept?: { readonly table: string; readonly columns: string; readonly from: string; readonly touched: string };
}

/** A record's rows with the number of its id. */
const numbered = (name: string, columns: readonly string[]): NonNullable<ReplicaTable["kept"]> => ({
  table: name,
  columns: ["no", ...columns.map((column) => `"${column}"`)].join(", "),
  from: `SELECT k.no, ${columns.map((column) => `i."${column}"`).join(", ")} FROM incoming_${name} i JOIN key k ON k.id = i.id`,
  touched: "id IN (SELECT unnest(?))",
});

const customerColumns = { id: "text", kind: "text", level: "text", source: "text", industry: "text", region: "text", segment: "text", ownerId: "text", teamId: "text" } as const;
const orderColumns = { id: "text", customerId: "text", orderedOn: "date", status: "text", channel: "text", region: "text", currency: "text", ownerId: "text", teamId: "text" } as const;
const productColumns = { id: "text", categoryId: "text", active: "integer" } as const;

/** What the analyses need, in the order of loading. `whole` is BIGINT, for money. */
export const replicaTables: readonly ReplicaTable[] = [
  { name: "customer", columns: customerColumns, touched: { prefix: "cus", by: "id" }, keys: ["id"], kept: numbered("customer", Object.keys(customerColumns)) },
  { name: "sales_order", columns: orderColumns, touched: { prefix: "ord", by: "id" }, keys: ["id", "customerId"], kept: numbered("sales_order", Object.keys(orderColumns)) },
  { name: "product", columns: productColumns, touched: { prefix: "prd", by: "id" }, keys: ["id"], kept: numbered("product", Object.keys(productColumns)) },
  {
    name: "order_line",
    columns: { orderId: "text", productId: "text", quantity: "integer", discount: "integer", unitPrice: "whole", total: "whole", profit: "whole" },
    touched: { prefix: "ord", by: "orderId" },
    keys: ["productId"],
    kept: {
      table: "sold",
      columns: `"orderNo", "customerNo", "productNo", day, counts, currency, quantity, discount, "unitPrice", total, profit`,
      from: `SELECT o.no, c.no, p.no, o."orderedOn", o.status <> 'CANCELLED', o.currency, i.quantity, i.discount, i."unitPrice", i.total, i.profit
        FROM incoming_order_line i JOIN sales_order o ON o.id = i."orderId" LEFT JOIN key c ON c.id = o."customerId" LEFT JOIN key p ON p.id = i."productId"`,
      touched: `"orderNo" IN (SELECT no FROM key WHERE id IN (SELECT unnest(?)))`,
    },
  },
  { name: "category", columns: { id: "text", name: "text", parentId: "text" }, with: ["prd", "cat"] },
  {
    name: "opportunity",
    columns: {
      id: "text", customerId: "text", pipelineId: "text", status: "text", value: "whole", currency: "text", probability: "integer",
      expectedCloseOn: "date", closedAt: "time", createdAt: "time", source: "text", ownerId: "text", teamId: "text",
    },
    touched: { prefix: "opp", by: "id" },
  },
  { name: "stage_change", columns: { opportunityId: "text", stageId: "text", enteredAt: "time", leftAt: "time" }, touched: { prefix: "opp", by: "opportunityId" } },
  { name: "stage", columns: { id: "text", pipelineId: "text", name: "text", position: "integer", kind: "text" }, with: ["opp", "pip", "sta"] },
];

const sqlTypes: Readonly<Record<Kind, string>> = { text: "VARCHAR", integer: "INTEGER", whole: "BIGINT", date: "DATE", time: "TIMESTAMP" };

const typed = (columns: ReplicaTable["columns"]): string => Object.entries(columns).map(([column, kind]) => `"${column}" ${sqlTypes[kind]}`).join(", ");

/** Where rows arrive before they take their place. */
export const incomingTable = ({ name, columns }: ReplicaTable): string => `CREATE OR REPLACE TABLE incoming_${name} (${typed(columns)})`;

/** How the rows that arrived take their place. */
export function takeIn({ name, keys = [], kept }: ReplicaTable): string[] {
  const seen = keys.map((column) => `SELECT DISTINCT "${column}" AS id FROM incoming_${name}`).join(" UNION ");
  const number = `INSERT INTO key SELECT id, nextval('numbers') FROM (${seen}) n WHERE id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM key k WHERE k.id = n.id)`;
  const move = kept ? `INSERT INTO ${kept.table} (${kept.columns}) ${kept.from}` : `INSERT INTO ${name} SELECT * FROM incoming_${name}`;
  return [...(keys.length > 0 ? [number] : []), move];
}

/** How the rows of some records leave, given the list of the ids; all of them, where the table is loaded whole. */
export function takeOut({ name, kept, touched }: ReplicaTable): string {
  const where = kept?.touched ?? (touched ? `"${touched.by}" IN (SELECT unnest(?))` : "TRUE");
  return `DELETE FROM ${kept?.table ?? name} WHERE ${where}`;
}

/**
 * The replica's tables, empty. `key` numbers the ids of customers, orders and products once and for all, because joining
 * and counting numbers is several times faster than ids. `sold` is an order line with what its order says that no figure
 * can do without, so that most questions join nothing. There are no indexes: rows are only ever replaced by the one
 * writer, and an index would cost more than it finds. `shelf` gives each category its way from the top.
 */
export const replicaSchema: readonly string[] = [
  "CREATE SEQUENCE numbers",
  "CREATE TABLE key (id VARCHAR, no INTEGER)",
  ...replicaTables.map((table) => incomingTable(table)),
  ...replicaTables.filter(({ name }) => name !== "order_line").map(({ name, columns, kept }) => `CREATE TABLE ${name} (${kept ? "no INTEGER, " : ""}${typed(columns)})`),
  `CREATE TABLE sold ("orderNo" INTEGER, "customerNo" INTEGER, "productNo" INTEGER, day DATE, counts BOOLEAN, currency VARCHAR, quantity INTEGER, discount INTEGER, "unitPrice" BIGINT, total BIGINT, profit BIGINT)`,
  `CREATE VIEW shelf AS WITH RECURSIVE tree AS (
     SELECT id, name AS top, NULL::VARCHAR AS sub, [id] AS path FROM category WHERE "parentId" IS NULL
     UNION ALL
     SELECT c.id, t.top, c.name, list_append(t.path, c.id) FROM category c JOIN tree t ON c."parentId" = t.id
   ) SELECT id, top, sub, path FROM tree`,
];

import type { Database } from "../core/database/database";

/** What several public repositories print of the UCI Online Retail file. */
export const publishedRetail = {
  rows: 541_909,
  orders: 25_900,
  described: 540_455,
  withCustomer: 406_829,
  quantity: { mean: 9.55225, sd: 218.081158, min: -80_995, max: 80_995 },
  price: { mean: 4.611114, sd: 96.759853, min: -11_062.06, max: 38_970 },
  customer: { mean: 15_287.69057, sd: 1_713.600303 },
  cleaned: { rows: 397_884, customers: 4_338, products: 3_665, invoices: 18_532, revenue: 8_911_407.904 },
  cancelled: 9_288,
};

/** The same figures, computed from the loaded tables. Means and deviations are rounded as they are printed. */
export async function retailFigures({ sql }: Pick<Database, "sql">): Promise<typeof publishedRetail> {
  const one = async <R extends object>(text: string): Promise<R> => (await sql.rows<R>(text))[0] as R;
  const lines = "FROM `order_line` l JOIN `sales_order` o ON o.`id` = l.`orderId`";
  const all = await one<Sums & { described: number; withCustomer: number; orders: number; cancelled: number }>(
    `SELECT ${sumsOf("l.`quantity`")}, COUNT(l.\`description\`) AS \`described\`, COUNT(o.\`customerId\`) AS \`withCustomer\`, COUNT(DISTINCT o.\`id\`) AS \`orders\`,
    SUM(o.\`number\` LIKE 'C%') AS \`cancelled\` ${lines}`,
  );
  const prices = await one<Sums>(`SELECT ${sumsOf("l.`unitPrice`")} ${lines}`);
  const customers = await one<Sums>(
    `SELECT ${sumsOf("x.`code`")} ${lines} JOIN (SELECT \`recordId\`, CAST(\`value\` AS ${sql.dialect === "sqlite" ? "INTEGER" : "SIGNED"}) AS \`code\` FROM \`external_id\` WHERE \`recordType\` = 'Customer' AND \`system\` = 'online_retail') x ON x.\`recordId\` = o.\`customerId\``,
  );
  const cleaned = await one<Record<"rows" | "customers" | "products" | "invoices" | "revenue", number>>(
    `SELECT COUNT(*) AS \`rows\`, COUNT(DISTINCT o.\`customerId\`) AS \`customers\`, COUNT(DISTINCT l.\`productId\`) AS \`products\`, COUNT(DISTINCT o.\`id\`) AS \`invoices\`, SUM(l.\`total\`) AS \`revenue\`
    ${lines} WHERE o.\`customerId\` IS NOT NULL AND l.\`quantity\` > 0 AND l.\`unitPrice\` > 0`,
  );
  const { mean, sd } = spread(customers);
  return {
    rows: all.n,
    orders: all.orders,
    described: all.described,
    withCustomer: all.withCustomer,
    quantity: spread(all),
    price: spread(prices, 10_000),
    customer: { mean: Number(mean.toFixed(5)), sd },
    cleaned: { ...cleaned, revenue: Number(cleaned.revenue) / 10_000 },
    cancelled: Number(all.cancelled),
  };
}

/** Exact sums of whole numbers, text where they are beyond 2⁵³. */
interface Sums {
  n: number;
  sum: number | string;
  squares: number | string;
  least: number;
  most: number;
}

const sumsOf = (column: string): string => `COUNT(*) AS \`n\`, SUM(${column}) AS \`sum\`, SUM(${column} * ${column}) AS \`squares\`, MIN(${column}) AS \`least\`, MAX(${column}) AS \`most\``;

/** The sample's mean and standard deviation, six decimals; numbers are worked out exactly before they are divided. */
function spread({ n, sum, squares, least, most }: Sums, unit = 1): { mean: number; sd: number; min: number; max: number } {
  const [count, total] = [BigInt(n), BigInt(sum)];
  const variance = Number(count * BigInt(squares) - total * total) / (Number(n) * (Number(n) - 1));
  const rounded = (value: number): number => Number((value / unit).toFixed(6));
  return { mean: rounded(Number(sum) / n), sd: rounded(Math.sqrt(variance)), min: least / unit, max: most / unit };
}

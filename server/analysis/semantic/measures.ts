import { FigureUnit, figures, measures, permitted, type Definitions, type Figure, type FigureDefinition } from "./figure";
import { comparedDays } from "./period";
import type { Question } from "./question";
import { bought, coarsestSales, type SalesColumn } from "./sales";
import { seesProfit } from "./scope";
import { sql } from "./sql";

const { COUNT, MONEY, SHARE, RATIO } = FigureUnit;

/** A measure of sold lines, and the columns of `sales` that it needs. */
type SalesMeasure = FigureDefinition & { readonly needs: readonly SalesColumn[]; readonly sql: string };

/** Every figure of sales, defined once. Rows are sold lines (`sales`), returned goods with negative amounts among them. */
export const salesMeasures = {
  revenue: {
    unit: MONEY, sum: true, needs: ["revenue"], sql: "SUM(revenue)",
    definition: "What customers pay for the order lines of the period, after discounts, returned goods taken off. Cancelled orders and orders in other currencies do not count.",
  },
  orders: {
    unit: COUNT, sum: true, needs: ["order", "bought"], sql: `COUNT(DISTINCT "order") FILTER (${bought})`,
    definition: "Orders of the period that are not cancelled and in which something was bought; a mere return is no order.",
  },
  customers: {
    unit: COUNT, sum: true, needs: ["customer", "bought"], sql: `COUNT(DISTINCT "customer") FILTER (${bought})`,
    definition: "Customers with at least one order in the period; each counts once.",
  },
  averageOrder: {
    unit: MONEY, needs: ["revenue", "order", "bought"], sql: `SUM(revenue) / NULLIF(COUNT(DISTINCT "order") FILTER (${bought}), 0)`,
    definition: "Revenue divided by orders.",
  },
  ordersPerCustomer: {
    unit: RATIO, needs: ["order", "customer", "bought"],
    sql: `COUNT(DISTINCT "order") FILTER (${bought} AND "customer" IS NOT NULL) / NULLIF(COUNT(DISTINCT "customer") FILTER (${bought}), 0)`,
    definition: "Orders that name a customer, divided by the customers that ordered.",
  },
  quantity: {
    unit: COUNT, sum: true, needs: ["quantity"], sql: "SUM(quantity)",
    definition: "Pieces sold, returned ones taken off.",
  },
  returnRate: {
    unit: SHARE, needs: ["quantity"], sql: "COALESCE(-SUM(quantity) FILTER (quantity < 0), 0) / NULLIF(SUM(quantity) FILTER (quantity > 0), 0)",
    definition: "Pieces that came back in the period, divided by pieces sold in it.",
  },
  productsSold: {
    unit: COUNT, sum: true, needs: ["product", "bought"], sql: `COUNT(DISTINCT "product") FILTER (${bought})`,
    definition: "Different products on the order lines of the period.",
  },
  discount: {
    unit: MONEY, sum: true, needs: ["list", "revenue"], sql: "SUM(list - revenue)",
    definition: "What was given away: list price times quantity, less what the customer pays, over the lines with a discount.",
  },
  discountShare: {
    unit: SHARE, needs: ["list", "revenue"], sql: "SUM(list - revenue) / NULLIF(SUM(list), 0)",
    definition: "Discounts divided by what all lines would have cost without them.",
  },
  discountedShare: {
    unit: SHARE, needs: ["discountRate"], sql: "COUNT(*) FILTER (\"discountRate\" > 0) / NULLIF(COUNT(*), 0)",
    definition: "Order lines with a discount, divided by all order lines.",
  },
  cost: {
    unit: MONEY, sum: true, profit: true, needs: ["costedRevenue", "profit"], sql: `SUM("costedRevenue" - profit)`,
    definition: "What the goods cost us, over the lines whose cost is known.",
  },
  profit: {
    unit: MONEY, sum: true, profit: true, needs: ["profit"], sql: "SUM(profit)",
    definition: "Gross profit: revenue less the cost of the goods, over the lines whose cost is known.",
  },
  margin: {
    unit: SHARE, profit: true, needs: ["costedRevenue", "profit"], sql: `SUM(profit) / NULLIF(SUM("costedRevenue"), 0)`,
    definition: "Gross profit divided by the revenue of the lines whose cost is known.",
  },
  lossShare: {
    unit: SHARE, profit: true, needs: ["lineProfit"], sql: `COUNT(*) FILTER ("lineProfit" < 0) / NULLIF(COUNT("lineProfit"), 0)`,
    definition: "Order lines that cost more than they brought, divided by the lines whose cost is known.",
  },
} as const satisfies Record<string, SalesMeasure>;

export type SalesMeasureName = keyof typeof salesMeasures;

/** The aggregate of a measure as SQL over `sales`. */
export const measure = (name: SalesMeasureName): string => salesMeasures[name].sql;

/** How many order lines of the period an answer is made of, and the figures asked for with those of the period before. */
export interface SalesSummary {
  readonly rowCount: number;
  readonly figures: Figure[];
}

type Measured = Record<string, bigint | number | null> & { isNow: boolean; rowCount: number };

/** The named figures over the question's sales, of which the viewer may see them. */
export async function salesSummary(question: Question, names: readonly SalesMeasureName[]): Promise<SalesSummary> {
  const chosen = Object.fromEntries(names.map((name) => [name, salesMeasures[name]])) as Definitions;
  const definitions = permitted(chosen, seesProfit(question.ctx));
  const { from } = question.period;
  const needed = [...new Set<SalesColumn>(["day", "lines", ...Object.keys(definitions).flatMap((name) => salesMeasures[name as SalesMeasureName].needs)])];
  const rows = await question.rows<Measured>(
    sql`SELECT day >= ${from}::DATE AS "isNow", SUM("lines")::INTEGER AS "rowCount", ${measures(definitions)} FROM ${coarsestSales(question, needed, comparedDays(question.period))} GROUP BY 1`,
  );
  const [now, before] = [rows.find(({ isNow }) => isNow), rows.find(({ isNow }) => !isNow)];
  return { rowCount: now?.rowCount ?? 0, figures: figures(definitions, asMeasured(now), before ? asMeasured(before) : emptyOf(definitions)) };
}

const asMeasured = (row: Measured | undefined): Record<string, bigint | number | null> => {
  const { isNow: _now, ...measured } = row ?? { isNow: true };
  return measured;
};

/** A period without rows: sums are 0, everything else is unknown. */
const emptyOf = (definitions: Definitions): Record<string, null> => Object.fromEntries(Object.keys(definitions).map((name) => [name, null]));

import { forbidden } from "../../../core/errors";
import { FigureUnit, figures, money, permitted, type Definitions } from "../../semantic/figure";
import type { Question } from "../../semantic/question";
import { seesAllSales, seesProductCost, seesProductPrice, seesStock } from "../../semantic/scope";
import { raw, sql } from "../../semantic/sql";
import { shippers, suppliers } from "./deliveries";
import type { StockArgs } from "./stock.args";
import type { StockAnalysis, StockItem } from "./stock.types";
import { stocked } from "./stocked";

const { COUNT, MONEY, DAYS } = FigureUnit;

/** Conditions over `stocked`: what is short or lies, defined once. */
const risks = {
  belowReorder: `active AND stock + "onOrder" < "reorderLevel"`,
  low: `active AND stock <= "reorderLevel"`,
  short: `active AND pieces > 0 AND (stock + "onOrder") * days < "leadDays" * pieces`,
  dead: `stock > 0 AND "deadNow"`,
} as const;
type Risk = keyof typeof risks;

/** Which come first. */
const worst: Readonly<Record<Risk, string>> = {
  belowReorder: `"reorderLevel" - stock - "onOrder" DESC`,
  low: `"reorderLevel" - stock DESC`,
  short: `(stock + "onOrder") * days / pieces`,
  dead: `"listValue" DESC NULLS LAST, stock DESC`,
};

const count = (risk: Risk): string => `COUNT(*) FILTER (${risks[risk]})`;

/** Every figure of stock, defined once. Rows are products (`stocked`). */
export const stockMeasures = {
  unitsInStock: { unit: COUNT, sum: true, sql: "SUM(stock)", definition: "Pieces of all products whose stock is counted." },
  unitsOnOrder: { unit: COUNT, sum: true, sql: `SUM("onOrder")`, definition: "Pieces ordered from suppliers that have not arrived." },
  stockValueAtList: { unit: MONEY, sum: true, sql: `SUM("listValue")`, definition: "Pieces in stock times list price, over the products with a price in the workspace's currency." },
  stockValueAtCost: { unit: MONEY, sum: true, profit: true, sql: `SUM("costValue")`, definition: "Pieces in stock times what one costs us, over the products whose cost is known in the workspace's currency." },
  stockCover: {
    unit: DAYS, sql: `SUM("listValue") FILTER (pieces > 0) * ANY_VALUE(days) / NULLIF(SUM(price * pieces) FILTER (stock IS NOT NULL), 0)`,
    definition: "Days that the stock lasts: the list value of what sells, divided by the list value of what is sold a day, over the period.",
  },
  belowReorder: { unit: COUNT, sum: true, sql: count("belowReorder"), definition: "Products on sale whose stock and purchases on the way are together below the reorder level." },
  lowStock: { unit: COUNT, sum: true, sql: count("low"), definition: "Products on sale whose stock is at or below the reorder level." },
  shortStock: { unit: COUNT, sum: true, sql: count("short"), definition: "Products on sale that are gone, at the pace of the period, before a new purchase would arrive (median lead time of the supplier)." },
  deadProducts: { unit: COUNT, sum: true, sql: count("dead"), definition: "Products in stock that were not sold for the days named, before the period's end." },
  deadStockValue: { unit: MONEY, sum: true, sql: `SUM("listValue") FILTER (${risks.dead})`, definition: "The list value of dead stock." },
  discontinued: { unit: COUNT, sum: true, sql: "COUNT(*) FILTER (NOT active)", definition: "Products that are no longer on sale." },
} as const satisfies Definitions;

/** Figures that are about sales of the whole house, and those about prices. */
const ofSales = new Set(["stockCover", "shortStock", "deadProducts", "deadStockValue"]);
const ofPrices = new Set(["stockValueAtList", "stockCover", "deadStockValue"]);

interface Row extends Record<string, unknown> {
  part: Risk | "figures";
  products: number;
  id: string;
  stock: number;
  onOrder: number;
  reorderLevel: number | null;
  pieces: number | null;
  days: number;
  leadDays: number | null;
  lastSoldOn: string | null;
  listValue: bigint | null;
}

/**
 * What is in stock, on the way, short or dead, and how suppliers and shippers keep their days. Stock is the whole
 * house's, so its pace is too: whoever sees a part of the sales only learns nothing of it.
 */
export async function stockAnalysis(question: Question, { deadAfterDays, first }: StockArgs): Promise<Omit<StockAnalysis, "asOf">> {
  const { ctx } = question;
  if (!seesStock(ctx)) throw forbidden("looking at stocks");
  const rows = await question.rows<Row>(statement(question, deadAfterDays, first));
  const of = (risk: Risk): StockItem[] => rows.filter(({ part }) => part === risk).map((row) => item(question, row));
  const whole = rows.find(({ part }) => part === "figures");
  return {
    rowCount: whole?.products ?? 0,
    figures: figures(shown(question), (whole ?? {}) as Record<string, bigint | number | null>),
    belowReorder: of("belowReorder"),
    low: of("low"),
    short: of("short"),
    dead: of("dead"),
    suppliers: await suppliers(question),
    shippers: await shippers(question),
  };
}

/** The definitions that the viewer may see. */
function shown({ ctx }: Question): Definitions {
  const [sales, prices] = [seesAllSales(ctx), seesProductPrice(ctx)];
  const allowed = Object.entries(permitted(stockMeasures, seesProductCost(ctx)));
  return Object.fromEntries(allowed.filter(([key]) => (sales || !ofSales.has(key)) && (prices || !ofPrices.has(key))));
}

/** One statement, so that the sales are gone through once: the figures, and the first of each list. */
function statement(question: Question, deadAfterDays: number, first: number) {
  const named = Object.entries(stockMeasures).map(([key, { sql: text }]) => `${text} AS "${key}"`).join(", ");
  const lists = (Object.keys(risks) as Risk[]).map(
    (risk) =>
      `SELECT '${risk}' AS part, id, stock, "onOrder", "reorderLevel", pieces, days, "leadDays", "lastSoldOn", "listValue", ROW_NUMBER() OVER (ORDER BY ${worst[risk]}, id) AS place FROM stocked WHERE ${risks[risk]} QUALIFY place <= ${first}`,
  );
  return sql`WITH ${stocked(question, deadAfterDays)} SELECT 'figures' AS part, COUNT(*)::INTEGER AS products, ${raw(named)}, 0 AS place FROM stocked UNION ALL BY NAME ${raw(lists.join(" UNION ALL BY NAME "))} ORDER BY part, place`;
}

function item({ ctx }: Question, row: Row): StockItem {
  const { id, stock, onOrder, reorderLevel, pieces, days, leadDays, lastSoldOn, listValue } = row;
  const daily = pieces === null ? null : pieces / days;
  const value = seesProductPrice(ctx) && listValue !== null ? money(listValue, ctx.currency) : null;
  return { product: id, stock, onOrder, reorderLevel, dailyDemand: daily, coverDays: daily ? Math.max(0, stock) / daily : null, leadDays, lastSoldOn, stockValue: value };
}

import { money } from "../semantic/figure";
import type { Question } from "../semantic/question";
import { sales } from "../semantic/sales";
import { sql } from "../semantic/sql";
import { grossProfitOf, type LineSums } from "./customers";
import type { CategoryProfit, ProductProfit } from "./profitability.types";

interface ProductRow extends LineSums {
  readonly part: "product" | "category";
  /** By falling gross profit, from both ends; 0 of a category. */
  readonly best: number;
  readonly worst: number;
  /** The product's id. */
  readonly product: string | null;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly quantity: bigint;
}

/** The products that earn most and least, and all categories, in one pass of the lines. Products with lines of unknown cost alone have no rank. */
export async function productsOf(question: Question, top: number): Promise<{ bestProducts: ProductProfit[]; worstProducts: ProductProfit[]; byCategory: CategoryProfit[] }> {
  const rows = await question.rows<ProductRow>(
    sql`WITH sums AS MATERIALIZED (
      SELECT "product", category, subcategory, SUM(list) AS list, SUM(revenue) AS revenue, COALESCE(SUM(revenue) FILTER (profit IS NULL), 0) AS "unknownRevenue",
        COUNT(*) FILTER (profit IS NULL) AS "unknownLines", SUM(profit) AS profit, SUM(quantity) AS quantity
      FROM ${sales(question, ["product", "category", "subcategory", "list", "revenue", "profit", "quantity"])} GROUP BY 1, 2, 3
    ),
    ranked AS (
      SELECT s.*, k.id, ROW_NUMBER() OVER (ORDER BY profit DESC, k.id) AS best, ROW_NUMBER() OVER (ORDER BY profit, k.id) AS worst
      FROM sums s JOIN key k ON k.no = s."product" WHERE profit IS NOT NULL
    )
    SELECT 'product' AS part, best::INTEGER AS best, worst::INTEGER AS worst, id AS product, NULL AS category, NULL AS subcategory, list, revenue, "unknownRevenue", "unknownLines"::INTEGER AS "unknownLines", profit, quantity
    FROM ranked WHERE best <= ${top} OR worst <= ${top}
    UNION ALL SELECT 'category', 0, 0, NULL, category, subcategory, SUM(list), SUM(revenue), SUM("unknownRevenue"), SUM("unknownLines")::INTEGER, COALESCE(SUM(profit), 0), SUM(quantity)
    FROM sums GROUP BY GROUPING SETS ((category), (category, subcategory))`,
  );
  const products = rows.filter(({ part }) => part === "product");
  const inOrder = (of: "best" | "worst"): ProductProfit[] => products.filter((row) => row[of] <= top).sort((left, right) => left[of] - right[of]).map((row) => productProfit(question, row));
  return { bestProducts: inOrder("best"), worstProducts: inOrder("worst"), byCategory: categories(question, rows.filter(({ part }) => part === "category")) };
}

const productProfit = ({ ctx: { currency } }: Question, row: ProductRow): ProductProfit => ({ ...grossProfitOf(row, currency), product: row.product ?? "", quantity: Number(row.quantity) });

/** Those at the top first, then those below, by falling revenue; a category without any below it stands once. */
function categories({ ctx: { currency } }: Question, rows: readonly ProductRow[]): CategoryProfit[] {
  return rows
    .filter(({ category, subcategory }) => subcategory === null || subcategory !== category)
    .sort((left, right) => Number(left.subcategory !== null) - Number(right.subcategory !== null) || Number(right.revenue - left.revenue))
    .map((row) => ({
      category: row.subcategory ?? row.category ?? "",
      parent: row.subcategory === null ? null : row.category,
      revenue: money(row.revenue, currency),
      profit: money(row.profit, currency),
      margin: grossProfitOf(row, currency).margin,
      discount: row.list === 0n ? 0 : Number(row.list - row.revenue) / Number(row.list),
    }));
}

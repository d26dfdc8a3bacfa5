import { divideRounded } from "../../core/money";
import { money } from "../semantic/figure";
import { comparedDays } from "../semantic/period";
import type { Question } from "../semantic/question";
import { sales } from "../semantic/sales";
import { sql } from "../semantic/sql";
import { BridgePartKind, type RevenueBridge } from "./revenue-bridge.types";

const definition =
  "Of the products sold in both periods: volume = pieces now at the average price of before, less revenue before; mix = each product's pieces now at its own price of before, less the same at the average price; price = revenue now, less each product's pieces now at its price of before. New and gone products stand by themselves. Prices are revenue per piece. After Horngren, Datar, Rajan, Cost Accounting (sales-quantity and sales-mix variances), of revenue.";

/** The products sold in both periods, only now, or only before, added up. */
interface Group {
  readonly kind: "BOTH" | "NEW" | "GONE";
  readonly products: number;
  readonly pieces: bigint | number;
  readonly piecesBefore: bigint | number;
  readonly revenue: bigint;
  readonly revenueBefore: bigint;
  /** What the pieces of now would have brought at each product's price of before. */
  readonly atOldPrices: bigint | null;
}

/**
 * Splits the change of revenue into volume, mix and price of the products sold in both periods, and what products that are
 * new or gone brought: the sales-quantity, sales-mix and price variances of Horngren, Datar, Rajan (Cost Accounting: A
 * Managerial Emphasis), of revenue instead of contribution. A product counts as sold where more pieces left than came back.
 */
export async function revenueBridge(question: Question): Promise<Omit<RevenueBridge, "asOf">> {
  const { ctx: { currency }, period } = question;
  const compared = period.previousFrom !== period.previousTo;
  const groups = await groupsOf(question);
  const total = (of: "revenue" | "revenueBefore"): bigint => groups.reduce((sum, group) => sum + BigInt(group[of]), 0n);
  const parts = groups.flatMap((group) => (group.kind === "BOTH" ? variances(group) : [{ kind: BridgePartKind[group.kind], change: BigInt(group.revenue) - BigInt(group.revenueBefore), products: group.products }]));
  return {
    definition,
    revenue: money(total("revenue"), currency),
    previous: compared ? money(total("revenueBefore"), currency) : null,
    parts: compared ? parts.map((part) => ({ ...part, change: money(part.change, currency) })) : [],
  };
}

/** Volume, mix and price: each is what the next step adds on the way from the revenue before to that of now, so none of it is lost. */
function variances({ products, pieces, piecesBefore, revenue, revenueBefore, atOldPrices }: Group) {
  const before = BigInt(revenueBefore);
  const atOldAverage = divideRounded(before * BigInt(pieces), BigInt(piecesBefore));
  const atOld = BigInt(atOldPrices ?? 0n);
  return [
    { kind: BridgePartKind.VOLUME, change: atOldAverage - before, products },
    { kind: BridgePartKind.MIX, change: atOld - atOldAverage, products },
    { kind: BridgePartKind.PRICE, change: BigInt(revenue) - atOld, products },
  ];
}

function groupsOf(question: Question): Promise<Group[]> {
  const { period } = question;
  return question.rows<Group>(
    sql`WITH sold AS (SELECT product, day >= ${period.from}::DATE AS "isNow", SUM(quantity) AS q, SUM(revenue) AS r FROM ${sales(question, ["product", "day", "quantity", "revenue"], comparedDays(period))} GROUP BY ALL),
    products AS (
      SELECT product, COALESCE(SUM(q) FILTER ("isNow"), 0) AS pieces, COALESCE(SUM(q) FILTER (NOT "isNow"), 0) AS "piecesBefore",
        COALESCE(SUM(r) FILTER ("isNow"), 0) AS revenue, COALESCE(SUM(r) FILTER (NOT "isNow"), 0) AS "revenueBefore" FROM sold GROUP BY product
    ),
    grouped AS (SELECT *, CASE WHEN pieces > 0 AND "piecesBefore" > 0 THEN 'BOTH' WHEN "piecesBefore" > 0 THEN 'GONE' ELSE 'NEW' END AS kind FROM products)
    SELECT kind, COUNT(*)::INTEGER AS products, SUM(pieces)::HUGEINT AS pieces, SUM("piecesBefore")::HUGEINT AS "piecesBefore", SUM(revenue)::HUGEINT AS revenue, SUM("revenueBefore")::HUGEINT AS "revenueBefore",
      SUM(CASE WHEN kind = 'BOTH' THEN ROUND("revenueBefore"::DOUBLE * pieces / "piecesBefore")::HUGEINT END)::HUGEINT AS "atOldPrices"
    FROM grouped GROUP BY kind ORDER BY kind = 'GONE', kind = 'NEW'`,
  );
}

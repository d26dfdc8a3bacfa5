import type { Question } from "../semantic/question";
import { bought, sales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import type { ProductPair } from "./product-analysis.types";

/** Orders with both at least; fewer is chance. */
const leastTogether = 3;
/** An order of n products has n² / 2 pairs: one that buys half the catalog says nothing about pairs, but costs more than all others. */
const mostProducts = 300;

/**
 * Products bought together more often than by chance, the most frequent first (R. Agrawal, R. Srikant, "Fast algorithms
 * for mining association rules", 1994, for rules of one product on either side): only products that are frequent
 * enough by themselves are paired.
 */
export async function pairs(question: Question): Promise<ProductPair[]> {
  return question.rows<ProductPair>(
    sql`WITH baskets AS (SELECT DISTINCT "order", "product" FROM ${sales(question, ["order", "product", "quantity"])} WHERE "product" IS NOT NULL AND ${raw(bought)}),
    sizes AS (SELECT "order", COUNT(*) AS size FROM baskets GROUP BY 1),
    total AS (SELECT COUNT(*) AS orders FROM sizes),
    frequent AS (SELECT "product", COUNT(*) AS orders FROM baskets GROUP BY 1 HAVING COUNT(*) >= ${raw(String(leastTogether))}),
    items AS (
      SELECT b."order", b."product" FROM baskets b JOIN frequent f ON f."product" = b."product" JOIN sizes z ON z."order" = b."order" WHERE z.size BETWEEN 2 AND ${raw(String(mostProducts))}
    ),
    together AS (
      SELECT x."product" AS one, y."product" AS other, COUNT(*) AS count FROM items x JOIN items y ON y."order" = x."order" AND x."product" < y."product"
      GROUP BY 1, 2 HAVING COUNT(*) >= ${raw(String(leastTogether))}
    ),
    judged AS (
      SELECT a.id AS one, b.id AS other, (f.orders, a.id) < (g.orders, b.id) AS first, count, count / total.orders AS support, count / LEAST(f.orders, g.orders) AS confidence,
        count * total.orders / (f.orders * g.orders) AS lift
      FROM together t JOIN frequent f ON f."product" = t.one JOIN frequent g ON g."product" = t.other JOIN key a ON a.no = t.one JOIN key b ON b.no = t.other, total
    )
    SELECT CASE WHEN first THEN one ELSE other END AS "left", CASE WHEN first THEN other ELSE one END AS "right", support, confidence, lift, count::INTEGER AS count
    FROM judged WHERE lift > 1 ORDER BY judged.count DESC, lift DESC, "left", "right" LIMIT 50`,
  );
}

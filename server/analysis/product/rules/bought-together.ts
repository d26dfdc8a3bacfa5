import type { Question } from "../../semantic/question";
import { joined, sql } from "../../semantic/sql";
import type { AssociationRule } from "./association-rules.types";
import { baskets } from "./itemsets";
import { leastTogether } from "./support";

/** The products that are bought with one, of all orders of the period: rules with it alone on the left. Cheap, because only its own orders are looked into. */
export async function boughtTogether(question: Question, product: string): Promise<AssociationRule[]> {
  const rows = await question.rows<Omit<AssociationRule, "left">>(
    sql`WITH ${joined(baskets(question), ", ")}, mine AS MATERIALIZED (SELECT basket FROM baskets WHERE item = (SELECT no FROM key WHERE id = ${product})),
    one AS (SELECT COUNT(*) AS n FROM mine),
    together AS (SELECT b.item, COUNT(*) AS n FROM baskets b SEMI JOIN mine USING (basket) GROUP BY 1 HAVING COUNT(*) >= ${leastTogether}),
    others AS (SELECT b.item, COUNT(*) AS n FROM baskets b SEMI JOIN together USING (item) GROUP BY 1)
    SELECT k.id AS "right", t.n::INTEGER AS orders, t.n / total.orders AS support, t.n / one.n AS confidence, (t.n * total.orders) / (one.n * o.n) AS lift,
      CASE WHEN t.n < one.n THEN (total.orders - o.n) * one.n / (total.orders * (one.n - t.n)) END AS conviction
    FROM together t JOIN others o ON o.item = t.item JOIN key k ON k.no = t.item, one, total
    WHERE k.id <> ${product} AND t.n * total.orders > one.n * o.n ORDER BY lift DESC, t.n DESC, k.id LIMIT 10`,
  );
  return rows.map((row) => ({ ...row, left: [product] }));
}

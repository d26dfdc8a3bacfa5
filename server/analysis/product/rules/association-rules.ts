import type { Fragment } from "../../../core/analytic-database";
import { badInput } from "../../../core/errors";
import type { Question } from "../../semantic/question";
import { raw, sql } from "../../semantic/sql";
import type { RuleArgs } from "./association-rules.args";
import type { AssociationRule, AssociationRules, RuleOrder } from "./association-rules.types";
import { frequentItemsets, tooMuch } from "./itemsets";
import { survey } from "./support";

const orderBy: Readonly<Record<RuleOrder, string>> = { LIFT: "lift DESC, orders DESC", CONFIDENCE: "confidence DESC, lift DESC", SUPPORT: "orders DESC, lift DESC" };

interface Found extends AssociationRule {
  totalCount: number;
  deepest: number;
}

/**
 * Rules of several products and one more, exactly: support, confidence and lift after Agrawal, Imielinski, Swami (1993)
 * and Brin, Motwani, Ullman, Tsur (1997), conviction after the latter: (1 − share of the right one) / (1 − confidence).
 * @throws BAD_USER_INPUT where the support asked for leaves too much to be looked through
 */
export async function associationRules(question: Question, args: RuleArgs): Promise<Omit<AssociationRules, "asOf">> {
  const { minConfidence, maxLength } = args;
  const asked = args.minSupport ?? null;
  const { orders, leftOut, least } = await survey(question, asked);
  const found = await question.rows<Found>(rules(question, args, least, asked !== null)).catch((error: unknown) => refused(error));
  return {
    rowCount: orders,
    leftOut,
    minSupport: asked ?? (orders === 0 ? 0 : least / orders),
    minConfidence,
    maxLength: found[0]?.deepest ?? maxLength,
    totalCount: found[0]?.totalCount ?? 0,
    rules: found.filter(({ totalCount }) => totalCount > 0).map(({ totalCount: _all, deepest: _length, ...rule }) => rule),
  };
}

/** A product's place among the items is left out to get the left side, which is itself frequent. */
function rules(question: Question, { minConfidence, maxLength, product, orderBy: order, first }: RuleArgs, least: number, strict: boolean): Fragment {
  const having = product ? sql`LIST_CONTAINS(s.items, (SELECT code FROM codes WHERE id = ${product}))` : raw("TRUE");
  return sql`WITH ${frequentItemsets(question, { least, maxLength, strict })},
    sided AS (SELECT LIST_CONCAT(s.items[1:place - 1], s.items[place + 1:]) AS "left", s.items[place] AS "right", s.n FROM sets s, UNNEST(RANGE(1, LEN(s.items) + 1)) p(place) WHERE LEN(s.items) > 1 AND ${having}),
    judged AS (
      SELECT r."left", r."right", r.n AS orders, r.n / total.orders AS support, r.n / l.n AS confidence, (r.n * total.orders) / (l.n * c.n) AS lift,
        CASE WHEN r.n < l.n THEN (total.orders - c.n) * l.n / (total.orders * (l.n - r.n)) END AS conviction
      FROM sided r JOIN sets l ON l.items = r."left" JOIN codes c ON c.code = r."right", total WHERE r.n / l.n >= ${minConfidence} - 1e-12
    ), names AS (SELECT LIST(id ORDER BY code) AS ids FROM codes)
    SELECT LIST_SELECT(ids, "left") AS "left", ids["right"] AS "right", orders::INTEGER AS orders, support, confidence, lift, conviction,
      (COUNT("right") OVER ())::INTEGER AS "totalCount", length::INTEGER AS deepest
    FROM deepest LEFT JOIN judged ON TRUE LEFT JOIN names ON TRUE ORDER BY ${raw(orderBy[order])}, judged."left", judged."right" LIMIT ${first}`;
}

/** What a search that costs too much is told. */
function refused(error: unknown): never {
  const length = (error as { message?: string }).message?.split(tooMuch)[1]?.match(/^\d+/)?.[0];
  if (length === undefined) throw error;
  const hint = Number(length) === 2 ? "raise minSupport" : "raise minSupport or lower maxLength";
  throw badInput({ path: "minSupport", code: "tooLow", message: `too many itemsets of ${length} products: ${hint}`, params: { length: Number(length) } });
}

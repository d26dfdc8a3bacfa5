import { CreditGrade, CustomerKind, CustomerLevel } from "../../customers/customer/customer.enums";
import { money } from "../semantic/figure";
import type { Question } from "../semantic/question";
import { customersKnown, sales } from "../semantic/sales";
import { seesCreditGrades } from "../semantic/scope";
import { raw, sql } from "../semantic/sql";
import { ageKeys, ageSql } from "./age";
import { bucketsOf, foremost, type BucketRow } from "./buckets";
import { ProfileDimension, type Distribution } from "./distributions.types";

/** Dimensions of which each customer has one value, with the column of `known`. */
const columns = {
  LEVEL: "level",
  KIND: "kind",
  INDUSTRY: "industry",
  REGION: "region",
  SEGMENT: "segment",
  SOURCE: "source",
  AGE: "age",
  CREDIT_GRADE: `"creditGrade"`,
} as const satisfies Partial<Record<ProfileDimension, string>>;

/** Values that have an order of their own; others stand by falling numbers of customers. */
const orders: Partial<Record<ProfileDimension, readonly string[]>> = {
  LEVEL: Object.values(CustomerLevel),
  KIND: Object.values(CustomerKind),
  AGE: ageKeys,
  CREDIT_GRADE: Object.values(CreditGrade),
};

/** The customers known by each dimension, with what they bought in the period; no dimension is told of more than fifty values. */
export async function distributions(question: Question): Promise<Distribution[]> {
  const rows = await question.rows<BucketRow & { label: string | null }>(
    sql`WITH totals AS (SELECT "customer", SUM(revenue) AS revenue FROM ${sales(question, ["customer", "revenue"])} GROUP BY 1),
    known AS MATERIALIZED (SELECT k.*, ${ageSql(question)} AS age, t.revenue FROM ${customersKnown(question)} k LEFT JOIN totals t ON t."customer" = k.no),
    ways AS (${raw(groupings(question))} UNION ALL ${raw(tagged)}),
    kept AS (${foremost(sql`SELECT * FROM ways`)})
    SELECT kept.*, t.name AS label FROM kept LEFT JOIN tag t ON dimension = 'TAG' AND t.id = kept.key ORDER BY dimension, place`,
  );
  return dimensionsFor(question).map((dimension) => distribution(question, dimension, rows));
}

const dimensionsFor = ({ ctx }: Question): ProfileDimension[] =>
  Object.values(ProfileDimension).filter((dimension) => dimension !== ProfileDimension.CREDIT_GRADE || seesCreditGrades(ctx));

/** One pass for all dimensions: of the columns of a grouping set, GROUPING gives 0 to the one that counts, and the empty set is everybody. */
function groupings(question: Question): string {
  const shown = dimensionsFor(question).filter((dimension) => dimension !== ProfileDimension.TAG) as (keyof typeof columns)[];
  const cases = shown.map((dimension) => `WHEN GROUPING(${columns[dimension]}) = 0 THEN '${dimension}'`).join(" ");
  const names = shown.map((dimension) => columns[dimension]);
  return `SELECT CASE ${cases} ELSE 'ALL' END AS dimension, COALESCE(${names.join(", ")}, '') AS key, COUNT(*) AS n, SUM(revenue) AS revenue
    FROM known GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(", ")}, ())`;
}

/** A customer with two tags is in both; one without any is under the empty key. */
const tagged = `SELECT 'TAG', COALESCE(c."tagId", ''), COUNT(*), SUM(revenue) FROM known LEFT JOIN customer_tag c ON c."customerNo" = known.no GROUP BY 2`;

function distribution({ ctx }: Question, dimension: ProfileDimension, rows: readonly (BucketRow & { label: string | null })[]): Distribution {
  const everybody = rows.find((row) => row.dimension === "ALL");
  const all = Number(everybody?.n ?? 0);
  const mine = rows.filter((row) => row.dimension === String(dimension));
  const labels = new Map(mine.flatMap(({ key, label }) => (key !== null && label !== null ? [[key, label] as const] : [])));
  const order = orders[dimension];
  const place = (key: string | null): number => (key === null || key === "" ? Number.MAX_SAFE_INTEGER : (order?.indexOf(key) ?? 0));
  const sorted = order ? [...mine].sort((left, right) => place(left.key) - place(right.key)) : mine;
  return { dimension, customers: all, value: money(everybody?.revenue, ctx.currency), overlapping: dimension === ProfileDimension.TAG, buckets: bucketsOf(sorted, all, ctx.currency, labels) };
}

import { money, type Figure } from "../semantic/figure";
import type { Question } from "../semantic/question";
import { sql } from "../semantic/sql";
import { buyers, scored, windowsOf, type Windows } from "./buyers";
import { concentrationFigures, concentrationSql, type ConcentrationRow } from "./concentration";
import { rfmSegment, rfmSegmentNames, type RfmSegmentName } from "./rfm-segments";
import type { Rfm, RfmCell, RfmFlow, RfmSegment } from "./rfm.types";

/** Customers with the same three scores and the same segment before; scores are null for who did not buy in the period. */
interface GroupRow {
  part: "group";
  r: number | null;
  f: number | null;
  m: number | null;
  before: RfmSegmentName | null;
  n: bigint;
  revenue: bigint;
  days: bigint | null;
  orders: bigint;
}

/** Scores, segments and migration of the buyers, and how unevenly their revenue is spread: one pass through the lines. */
export async function rfm(question: Question, asked: string | null | undefined): Promise<{ rfm: Rfm; concentration: Figure[] }> {
  const windows = windowsOf(question, asked);
  const rows = await question.rows<GroupRow | (ConcentrationRow & { part: "concentration" })>(
    sql`WITH ${buyers(question, windows)}, ${scored()}
    SELECT 'group' AS part, r, f, m, "segmentBefore" AS before, COUNT(*) AS n, SUM(revenue) AS revenue, SUM(${windows.now.to}::DATE - 1 - last) AS days, SUM(frequency) AS orders FROM scored GROUP BY r, f, m, "segmentBefore"
    UNION ALL BY NAME ${concentrationSql}`,
  );
  const groups = rows.filter((row) => row.part === "group");
  const concentration = concentrationFigures(rows.filter((row) => row.part === "concentration"));
  return {
    rfm: { ...windows.now, segments: segmentsOf(groups, question.ctx.currency), grid: gridOf(groups, question.ctx.currency), migration: migrationOf(groups, windows) },
    concentration: asked ? concentration.map((figure) => ({ ...figure, previous: null })) : concentration,
  };
}

type Bought = GroupRow & { r: number; f: number; m: number };

const boughtNow = (groups: readonly GroupRow[]): Bought[] => groups.filter((group): group is Bought => group.r !== null);

/** Exact sums over groups. */
function total(groups: readonly Bought[]) {
  const sum = (of: (group: Bought) => bigint | null): bigint => groups.reduce((all, group) => all + BigInt(of(group) ?? 0), 0n);
  return { n: Number(sum(({ n }) => n)), revenue: sum(({ revenue }) => revenue), days: Number(sum(({ days }) => days)), orders: Number(sum(({ orders }) => orders)), m: Number(sum(({ m, n }) => BigInt(m) * BigInt(n))) };
}

function segmentsOf(groups: readonly GroupRow[], currency: string): RfmSegment[] {
  const bought = boughtNow(groups);
  const all = total(bought);
  return rfmSegmentNames.flatMap((segment) => {
    const { n, revenue, days, orders, m } = total(bought.filter(({ r, f }) => rfmSegment(r, f) === segment));
    if (n === 0) return [];
    return [{ segment, count: n, value: money(revenue, currency), share: n / all.n, averageRecencyDays: days / n, averageFrequency: orders / n, averageMonetaryScore: m / n }];
  });
}

function gridOf(groups: readonly GroupRow[], currency: string): RfmCell[] {
  const bought = boughtNow(groups);
  return [5, 4, 3, 2, 1].flatMap((recency) =>
    [1, 2, 3, 4, 5].flatMap((frequency) => {
      const mine = bought.filter(({ r, f }) => r === recency && f === frequency);
      const { n, revenue, m } = total(mine);
      if (n === 0) return [];
      const byMonetary = [1, 2, 3, 4, 5].map((score) => total(mine.filter((group) => group.m === score)).n);
      return [{ recency, frequency, segment: rfmSegment(recency, frequency), count: n, value: money(revenue, currency), averageMonetaryScore: m / n, byMonetary }];
    }),
  );
}

function migrationOf(groups: readonly GroupRow[], { before }: Windows): Rfm["migration"] {
  if (!before) return null;
  const flows = new Map<string, RfmFlow>();
  for (const { r, f, before: from, n } of groups) {
    const to = r === null || f === null ? null : rfmSegment(r, f);
    const key = `${from}>${to}`;
    flows.set(key, { from, to, count: (flows.get(key)?.count ?? 0) + Number(n) });
  }
  const place = (name: string | null): number => (name === null ? rfmSegmentNames.length : rfmSegmentNames.indexOf(name as RfmSegmentName));
  return { ...before, flows: [...flows.values()].sort((left, right) => place(left.from) - place(right.from) || place(left.to) - place(right.to)) };
}

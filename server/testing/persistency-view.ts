import { parseAmount } from "../core/money";
import type { Warehouse } from "../analysis/warehouse/warehouse";
import type { Replica } from "../analysis/warehouse/replica";
import { askGraph } from "./analysis";
import * as reference from "./persistency-reference";
import type { Definition, SoldLine } from "./persistency-reference";
import { groupBy } from "./superstore";
import type { PersonName, World } from "./world";

/** Something of which customers are counted. */
export interface Counted {
  customers: number;
}
/** The view of persistency, as far as it is computed a second time. */
export interface PersistencyView {
  rowCount: number;
  figures: { key: string; value: number | null; previous: number | null }[];
  cohorts: { cohort: string; size: number; months: { month: number; customers: number; retention: number; revenue: { amount: string }; revenueRetention: number | null; partial: boolean }[] }[];
  cohortAverage: { month: number; customers: number; retention: number; revenueRetention: number | null }[];
  activity: { month: string; newCustomers: number; returningCustomers: number; silentCustomers: number; atRisk: number; churned: number; partial: boolean }[];
  gapBands: { from: number; to: number | null; count: number }[];
  rhythm: (Counted & { band: string; revenue: { amount: string } })[];
  overdue: { lastOrderOn: string; silentDays: number; medianGapDays: number; band: string; missedRevenue: { amount: string } }[];
  change: (Counted & { change: string; revenue: { amount: string }; previousRevenue: { amount: string } })[];
  survival: Counted & { lost: number; medianDays: number | null; points: { days: number; survival: number; low: number | null; high: number | null; atRisk: number }[] };
  survivalGroups: (Counted & { group: string; lost: number })[];
  survivalTest: { degrees: number; pValue: number } | null;
}
const fields = `rowCount figures { key value previous } cohorts { cohort size months { month customers retention revenue { amount } revenueRetention partial } }
  cohortAverage { month customers retention revenueRetention } activity { month newCustomers returningCustomers silentCustomers atRisk churned partial } gapBands { from to count }
  rhythm { band customers revenue { amount } } overdue { lastOrderOn silentDays medianGapDays band missedRevenue { amount } } change { change customers revenue { amount } previousRevenue { amount } }
  survival { customers lost medianDays points { days survival low high atRisk } } survivalGroups { group customers lost } survivalTest { degrees pValue }`;

/** A replica without a source, asked as a warehouse. */
export const over = (replica: Replica): Warehouse => ({ read: (work: never) => replica.read(work) }) as unknown as Warehouse;

/** Somebody's view over a replica. */
export async function askPersistency(world: World, replica: Replica, { from, end, churnAfterDays, changePercent }: Definition, person: PersonName = "ada"): Promise<PersistencyView> {
  const { data, errors } = await askGraph<{ persistency: PersistencyView }>(
    world, over(replica), person, `query ($filter: AnalysisFilter, $days: Int!, $percent: Int!) { persistency(filter: $filter, churnAfterDays: $days, changePercent: $percent, survivalBy: SEGMENT) { ${fields} } }`,
    { filter: { from, to: end }, days: churnAfterDays, percent: changePercent },
  );
  expect(errors).toEqual([]);
  return data.persistency;
}

const units = (amount: string): bigint => parseAmount(amount) ?? -1n;
const nonZero = <T extends Counted>(rows: readonly T[]): T[] => rows.filter(({ customers }) => customers > 0);
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const counts = (names: readonly (string | undefined)[]): Record<string, number> =>
  Object.fromEntries([...groupBy(names.filter((name) => name !== undefined), (name) => name)].map(([name, mine]) => [name, mine.length]));
const monthOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}-01`;

function expectCohorts(view: PersistencyView, all: readonly reference.History[], definition: Definition): void {
  const expected = reference.cohortTriangle(all, definition, 36);
  expect(view.cohorts.map(({ cohort, size, months }) => ({ cohort, size, cells: months.map(({ customers, revenue }) => ({ customers, revenue: units(revenue.amount) })) })))
    .toEqual(expected.map(({ cohort, ...rest }) => ({ cohort: monthOf(cohort), ...rest })));
  for (const { size, months } of view.cohorts) {
    for (const { customers, retention, revenue, revenueRetention } of months) {
      const base = Number(units(months[0]?.revenue.amount ?? "0"));
      expect([retention, revenueRetention]).toEqual([customers / size, base > 0 ? Number(units(revenue.amount)) / base : null]);
    }
    expect(months[0]?.retention).toBe(1);
  }
  for (const { month, customers, retention } of view.cohortAverage) {
    const seen = view.cohorts.filter(({ months }) => months[month] && !months[month].partial);
    expect(customers).toBe(seen.reduce((total, { size }) => total + size, 0));
    expect(retention).toBeCloseTo(seen.reduce((total, { months }) => total + (months[month]?.customers ?? 0), 0) / customers, 12);
  }
}

function expectChange(view: PersistencyView, all: readonly reference.History[], definition: Definition): void {
  const classes = all.map((each) => ({ each, name: reference.changeClass(each, definition) }));
  expect(Object.fromEntries(nonZero(view.change).map(({ change, customers }) => [change, customers]))).toEqual(counts(classes.map(({ name }) => name)));
  for (const { change, revenue, previousRevenue } of view.change) {
    const mine = classes.filter(({ name }) => name === change).map(({ each }) => each);
    expect([change, units(revenue.amount)]).toEqual([change, sum(mine.map((each) => reference.paidIn(each, definition.from, definition.end)))]);
    expect([change, units(previousRevenue.amount)]).toEqual([change, sum(mine.map((each) => reference.paidIn(each, definition.previousFrom, definition.from)))]);
  }
}

function expectRhythm(view: PersistencyView, all: readonly reference.History[], definition: Definition): void {
  const buyers = all.filter(({ days }) => days.length > 0);
  expect(Object.fromEntries(nonZero(view.rhythm).map(({ band, customers }) => [band, customers]))).toEqual(counts(buyers.map((each) => reference.rhythmBand(each, definition))));
  expect(sum(view.rhythm.map(({ revenue }) => units(revenue.amount)))).toBe(sum(buyers.map((each) => reference.paidIn(each, "0000-01-01", definition.end))));
  const gaps = reference.gapsIn(all, definition.from, definition.end);
  expect(view.gapBands.map(({ count }) => count)).toEqual(view.gapBands.map(({ from, to }) => gaps.filter((gap) => gap >= from && gap <= (to ?? Infinity)).length));
}

function expectFigures(view: PersistencyView, all: readonly reference.History[], definition: Definition): void {
  const { from, end, previousFrom } = definition;
  const figure = Object.fromEntries(view.figures.map(({ key, value, previous }) => [key, { value, previous }]));
  const [now, before] = [all.filter((each) => reference.boughtIn(each, from, end)), all.filter((each) => reference.boughtIn(each, previousFrom, from))];
  const repeated = (mine: readonly reference.History[], begin: string, to: string): number =>
    mine.filter(({ lines }) => new Set(lines.filter(({ day, quantity }) => day >= begin && day < to && quantity > 0).map(({ order }) => order)).size > 1).length;
  const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  expect(figure["customers"]).toEqual({ value: now.length, previous: before.length });
  expect(figure["repeatRate"]).toEqual({ value: share(repeated(now, from, end), now.length), previous: share(repeated(before, previousFrom, from), before.length) });
  expect(figure["retentionRate"]?.value).toBe(share(before.filter((each) => now.includes(each)).length, before.length));
  const gaps = reference.gapsIn(all, from, end);
  expect(figure["medianGapDays"]?.value).toBe(gaps.length > 0 ? reference.median(gaps) : null);
  const { atRisk, lost } = reference.churnIn(all, from, end, definition);
  expect([figure["churnRate"]?.value, figure["churnedCustomers"]?.value]).toEqual([share(lost, atRisk), lost]);
  expect(view.rowCount).toBe(all.flatMap(({ lines }) => lines).filter(({ day }) => day >= from).length);
}

function expectActivity(view: PersistencyView, all: readonly reference.History[], definition: Definition): void {
  for (const { month, newCustomers, returningCustomers, atRisk, churned } of view.activity) {
    const next = monthOf(Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
    const active = all.filter((each) => reference.boughtIn(each, month, next));
    const fresh = active.filter((each) => !reference.boughtIn(each, "0000-01-01", month)).length;
    const { atRisk: exposed, lost } = reference.churnIn(all, month, next, definition);
    expect([month, newCustomers, returningCustomers, atRisk, churned]).toEqual([month, fresh, active.length - fresh, exposed, lost]);
  }
}

function expectSurvival(view: PersistencyView, all: readonly reference.History[], definition: Definition): void {
  const stays = reference.stays(all, definition);
  expect([view.survival.customers, view.survival.lost]).toEqual([stays.length, stays.filter(({ ended }) => ended).length]);
  const points = view.survival.points;
  for (const { days, survival, low, high, atRisk } of points.filter((_, index) => index % Math.ceil(points.length / 10) === 0)) {
    expect(survival).toBeCloseTo(reference.survivalAt(stays, days), 9);
    expect(atRisk).toBe(stays.filter(({ time }) => time > days).length);
    if (low !== null && high !== null) expect(low <= survival && survival <= high).toBe(true);
  }
  expect(view.survivalGroups.reduce((total, { customers }) => total + customers, 0)).toBe(stays.length);
}

/** Every part of the view is what the lines come to by the second computation. */
export function expectPersistency(view: PersistencyView, lines: readonly SoldLine[], definition: Definition): void {
  const all = reference.histories(lines, definition.end);
  expectFigures(view, all, definition);
  expectCohorts(view, all, definition);
  expectActivity(view, all, definition);
  expectRhythm(view, all, definition);
  expectChange(view, all, definition);
  expectSurvival(view, all, definition);
}

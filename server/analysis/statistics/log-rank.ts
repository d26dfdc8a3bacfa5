import { chiSquaredTail } from "./chi-squared";
import type { Lifetimes } from "./kaplan-meier";

/** Whether groups last equally long. */
export interface LogRank {
  readonly chiSquared: number;
  /** Groups less one. */
  readonly degrees: number;
  /** How probable so great a difference is where there is none. */
  readonly pValue: number;
}

/**
 * The log-rank test of two groups or more (N. Mantel, "Evaluation of survival data and two new rank order statistics
 * arising in its consideration", Cancer Chemotherapy Reports 50, 1966; R. Peto, J. Peto, JRSS A 135, 1972): observed
 * less expected events of all groups but the last, weighed with the inverse of their hypergeometric covariances.
 * @returns undefined where there is nothing to compare: fewer than two groups, or no event while two of them are at risk
 */
export function logRank(groups: readonly (readonly Lifetimes[])[]): LogRank | undefined {
  const compared = groups.length - 1;
  if (compared < 1) return undefined;
  const differences = Array.from({ length: compared }, () => 0);
  const covariances = Array.from({ length: compared }, () => Array.from({ length: compared }, () => 0));
  for (const { events, atRisk } of eventTimes(groups)) addTime(events, atRisk, differences, covariances);
  const solved = solve(covariances, differences);
  if (!solved) return undefined;
  const chiSquared = solved.reduce((sum, value, index) => sum + value * (differences[index] ?? 0), 0);
  return { chiSquared, degrees: compared, pValue: chiSquaredTail(chiSquared, compared) };
}

interface EventTime {
  /** By group. */
  readonly events: readonly number[];
  readonly atRisk: readonly number[];
}

/** The times with an event, each with the events and those at risk of every group: gathered from the last time backwards. */
function eventTimes(groups: readonly (readonly Lifetimes[])[]): EventTime[] {
  const atRisk = groups.map(() => 0);
  const times = [...countedByTime(groups)].sort(([left], [right]) => right - left).map(([, { events, left }]) => {
    left.forEach((count, group) => (atRisk[group] = (atRisk[group] ?? 0) + count));
    return { events, atRisk: [...atRisk] };
  });
  return times.filter(({ events }) => events.some((count) => count > 0));
}

function countedByTime(groups: readonly (readonly Lifetimes[])[]): Map<number, { events: number[]; left: number[] }> {
  const byTime = new Map<number, { events: number[]; left: number[] }>();
  for (const [group, lifetimes] of groups.entries()) {
    for (const { time, events, censored } of lifetimes) {
      const known = byTime.get(time) ?? { events: groups.map(() => 0), left: groups.map(() => 0) };
      known.events[group] = (known.events[group] ?? 0) + events;
      known.left[group] = (known.left[group] ?? 0) + events + censored;
      byTime.set(time, known);
    }
  }
  return byTime;
}

function addTime(events: readonly number[], atRisk: readonly number[], differences: number[], covariances: number[][]): void {
  const [all, ended] = [atRisk.reduce((sum, each) => sum + each, 0), events.reduce((sum, each) => sum + each, 0)];
  const weight = all > 1 ? (ended * (all - ended)) / (all - 1) : 0;
  const portion = (group: number): number => (atRisk[group] ?? 0) / all;
  for (const [one, row] of covariances.entries()) {
    differences[one] = (differences[one] ?? 0) + (events[one] ?? 0) - ended * portion(one);
    for (const other of row.keys()) row[other] = (row[other] ?? 0) + weight * portion(one) * ((one === other ? 1 : 0) - portion(other));
  }
}

/** Gauss' elimination with the largest pivot; undefined where the matrix has no inverse. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows.slice(column).reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    if (Math.abs(pivot[column] ?? 0) < 1e-12) return undefined;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const times = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let index = column; index <= size; index++) row[index] = (row[index] ?? 0) - times * (pivot[index] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

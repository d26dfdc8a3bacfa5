/**
 * The usual ten segments by the scores of recency and frequency, as tutorials on RFM print them; each pair of scores is
 * in exactly one. RFM itself: A. M. Hughes, "Strategic Database Marketing", 1994.
 */
const segments: readonly (readonly [name: RfmSegmentName, recency: readonly [number, number], frequency: readonly [number, number]])[] = [
  ["CHAMPION", [5, 5], [4, 5]],
  ["LOYAL", [3, 4], [4, 5]],
  ["POTENTIAL_LOYALIST", [4, 5], [2, 3]],
  ["NEW", [5, 5], [1, 1]],
  ["PROMISING", [4, 4], [1, 1]],
  ["NEED_ATTENTION", [3, 3], [3, 3]],
  ["ABOUT_TO_SLEEP", [3, 3], [1, 2]],
  ["CANNOT_LOSE", [1, 2], [5, 5]],
  ["AT_RISK", [1, 2], [3, 4]],
  ["HIBERNATING", [1, 2], [1, 2]],
];

export type RfmSegmentName =
  | "CHAMPION" | "LOYAL" | "POTENTIAL_LOYALIST" | "NEW" | "PROMISING" | "NEED_ATTENTION" | "ABOUT_TO_SLEEP" | "CANNOT_LOSE" | "AT_RISK" | "HIBERNATING";

/** The segments' names, the dearest first. */
export const rfmSegmentNames: readonly RfmSegmentName[] = segments.map(([name]) => name);

/** The segment of a pair of scores, both from 1 to 5. */
export function rfmSegment(recency: number, frequency: number): RfmSegmentName {
  const found = segments.find(([, [leastR, mostR], [leastF, mostF]]) => recency >= leastR && recency <= mostR && frequency >= leastF && frequency <= mostF);
  if (!found) throw new RangeError(`There are no scores ${recency} and ${frequency}.`);
  return found[0];
}

/** The segment's name as SQL, given that of the two scores; null where there are none. */
export const rfmSegmentSql = (r: string, f: string): string =>
  `CASE ${segments.map(([name, [leastR, mostR], [leastF, mostF]]) => `WHEN ${r} BETWEEN ${leastR} AND ${mostR} AND ${f} BETWEEN ${leastF} AND ${mostF} THEN '${name}'`).join(" ")} END`;

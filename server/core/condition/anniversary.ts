import { dayIn } from "../clock";
import type { DerivedField } from "./vocabulary";

/**
 * The next day of the year on which a date comes round, today included: a birthday, the day a contract began. Who was born
 * on 29 February has it on the 28th in other years.
 */
export const nextAnniversary = (date: string): DerivedField => ({
  kind: "date",
  decidedBy: date,
  value(alias, { now, zone }) {
    const today = dayIn(zone, now);
    const year = Number(today.slice(0, 4));
    const dayOfYear = `SUBSTR(\`${alias}\`.\`${date}\`, 6, 5)`;
    const inYear = (of: number): string => (isLeap(of) ? `'${of}-' || ${dayOfYear}` : `'${of}-' || REPLACE(${dayOfYear}, '02-29', '02-28')`);
    return { text: `CASE WHEN ${inYear(year)} >= ? THEN ${inYear(year)} ELSE ${inYear(year + 1)} END`, values: [today] };
  },
});

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

import { FigureUnit, money, type FigureDefinition } from "../semantic/figure";
import type { Question } from "../semantic/question";
import type { Measured } from "./performance.types";

/** What a statement measured: whole ten-thousandths or counts, or a ratio. */
export type Amount = bigint | number | null;

/** In the unit of a definition: money in major units. */
export const asFloat = ({ unit }: FigureDefinition, amount: Amount): number | null => {
  if (amount === null) return null;
  return unit === FigureUnit.MONEY ? Number(amount) / 10_000 : Number(amount);
};

/** Money exactly; null of what is not money. Averages are rounded to the last ten-thousandth. */
export const exactly = ({ unit }: FigureDefinition, amount: Amount, currency: string): Measured["amount"] =>
  unit !== FigureUnit.MONEY || amount === null ? null : money(typeof amount === "number" ? Math.round(amount) : amount, currency);

/** Turns what was measured in the period and in the one compared with into an answer. */
export function measuredIn({ ctx: { currency }, period }: Question, definition: FigureDefinition): (now: Amount | undefined, before: Amount | undefined) => Measured {
  const compared = period.previousFrom !== period.previousTo;
  // a sum of nothing is 0; an average of nothing is not known
  const orNothing = (amount: Amount | undefined): Amount => amount ?? (definition.sum ? 0n : null);
  return (measured, measuredBefore) => {
    const [now, before] = [orNothing(measured), compared ? orNothing(measuredBefore) : null];
    return {
      value: asFloat(definition, now),
      amount: exactly(definition, now, currency),
      previous: asFloat(definition, before),
      previousAmount: exactly(definition, before, currency),
      growth: definition.unit === FigureUnit.SHARE ? null : growthOf(now, before),
    };
  };
}

const growthOf = (now: Amount, before: Amount): number | null => (Number(before) > 0 && now !== null ? (Number(now) - Number(before)) / Number(before) : null);

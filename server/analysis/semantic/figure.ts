import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import type { Fragment } from "../../core/analytic-database";
import { formatAmount, scale, type MoneyValue } from "../../core/money";

export enum FigureUnit {
  COUNT = "COUNT",
  MONEY = "MONEY",
  SHARE = "SHARE",
  DAYS = "DAYS",
  RATIO = "RATIO",
}
registerEnumType(FigureUnit, { name: "FigureUnit", description: "MONEY is in the workspace's currency, SHARE from 0 to 1." });

@ObjectType({ description: "A headline figure of a view: what it is, and what it was in the equal period before." })
export class Figure {
  @Field({ description: "Stable, e.g. revenue; the web app translates by it." })
  key!: string;

  @Field(() => Float, { nullable: true, description: "null where there is nothing to work it out from. Money as a float only here: exact sums are in the view's records." })
  value!: number | null;

  @Field(() => FigureUnit)
  unit!: FigureUnit;

  @Field(() => Float, { nullable: true, description: "The same of the equal period before." })
  previous!: number | null;

  @Field({ description: "How it is worked out." })
  definition!: string;
}

/** The one definition of a figure: what it is, what it is counted in, and how it is worked out. */
export interface FigureDefinition {
  readonly unit: FigureUnit;
  /** The formula in words, and where it comes from. */
  readonly definition: string;
  /** An aggregate over the view's rows; money in ten-thousandths. Absent where the view works it out by itself. */
  readonly sql?: string;
  /** A sum or a count: 0 where there are no rows, and the parts of any partition add up to it, unless it counts distinct things. */
  readonly sum?: true;
  /** Only for who may see profits. */
  readonly profit?: true;
}

export type Definitions = Readonly<Record<string, FigureDefinition>>;
type Measured = bigint | number | null | undefined;

/** The definitions' aggregates as a SELECT list, with a suffix to their names. */
export function measures(definitions: Definitions, suffix = ""): Fragment {
  const named = Object.entries(definitions).flatMap(([key, { sql }]) => (sql ? [`${sql} AS "${key}${suffix}"`] : []));
  return { text: named.join(", "), values: [] };
}

/** The figures in the definitions' order, from what was measured in the period and in the one before. */
export function figures(definitions: Definitions, now: Readonly<Record<string, Measured>>, before: Readonly<Record<string, Measured>> = {}): Figure[] {
  return Object.entries(definitions).map(([key, { unit, definition, sum }]) => ({
    key,
    unit,
    definition,
    value: asFloat(now[key], unit) ?? (sum ? 0 : null),
    previous: asFloat(before[key], unit) ?? (sum && Object.keys(before).length > 0 ? 0 : null),
  }));
}

function asFloat(measured: Measured, unit: FigureUnit): number | null {
  if (measured === null || measured === undefined) return null;
  const value = Number(measured);
  if (!Number.isFinite(value)) return null;
  return unit === FigureUnit.MONEY ? value / Number(scale) : value;
}

/** The definitions that a viewer may see. */
export const permitted = <D extends Definitions>(definitions: D, profit: boolean): Definitions =>
  profit ? definitions : Object.fromEntries(Object.entries(definitions).filter(([, definition]) => !definition.profit));

/** A measured sum of ten-thousandths as money, exactly; nothing measured is nothing. */
export const money = (amount: bigint | number | null | undefined, currency: string): MoneyValue => ({ amount: formatAmount(amount ?? 0n), currency });

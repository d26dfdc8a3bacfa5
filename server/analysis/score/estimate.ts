import { fitBgNbd, oddsOfHavingStopped, purchasesWhileAlive, type BgNbd, type Fit } from "../statistics/bg-nbd";
import { fitGammaGamma, type GammaGamma } from "../statistics/gamma-gamma";
import type { Columns } from "./histories";
import { discountRate, fewestRepeatCustomers, horizonMonths, type Gap } from "./score-tables";

/** What a model is fitted to, days and units of the currency (`histories.ts`). */
export interface Evidence {
  readonly histories: Columns<"frequency" | "recency" | "age" | "customers">;
  readonly calibrations: Columns<"frequency" | "recency" | "age" | "later" | "customers">;
  readonly values: Columns<"frequency" | "mean" | "customers">;
  /** From the day of calibration to the end, days. */
  readonly holdoutDays: number;
}

/** A model, or why there is none. */
export type Found<Model> = { readonly fit: Fit<Model> } | { readonly gap: Gap };

/** How well the model of the first half of the time foretold the second one, beside everybody going on at the own rate. */
export interface Holdout {
  readonly fit: Fit<BgNbd>;
  readonly customers: number;
  readonly actual: number;
  readonly expected: number;
  readonly expectedByOwnRate: number;
  readonly meanAbsoluteError: number;
  readonly meanAbsoluteErrorByOwnRate: number;
}

/** What is to be expected of customers who still buy, for each x and T (days): t_x only tells whether they do. */
export type Outlook = Columns<"frequency" | "age" | "purchases90" | "purchases365" | "discounted">;

export interface Estimate {
  readonly customers: number;
  readonly repeatCustomers: number;
  readonly valueCustomers: number;
  readonly purchases: Found<BgNbd>;
  readonly value: Found<GammaGamma>;
  readonly holdout: Holdout | undefined;
  readonly outlook: Outlook;
}

/** The paper's unit, so that parameters can be compared with published ones. */
const week = 7;
const month = 365.25 / 12;

/** Fits the models and looks ahead. Pure, and long at work: it is called in a thread of its own. */
export function estimate(evidence: Evidence): Estimate {
  const { histories, values } = evidence;
  const purchases = purchaseModel(histories);
  return {
    customers: sum(histories.customers),
    repeatCustomers: repeatCustomersOf(histories),
    valueCustomers: sum(values.customers),
    purchases,
    value: "fit" in purchases ? valueModel(values) : purchases,
    holdout: "fit" in purchases ? holdoutOf(evidence) : undefined,
    outlook: "fit" in purchases ? outlookOf(purchases.fit.parameters, histories) : emptyOutlook,
  };
}

/** Whether there is anything to fit. */
export const isEnough = ({ histories }: Evidence): boolean => repeatCustomersOf(histories) >= fewestRepeatCustomers;

function purchaseModel(groups: Columns<"frequency" | "recency" | "age" | "customers">): Found<BgNbd> {
  if (repeatCustomersOf(groups) < fewestRepeatCustomers) return { gap: "TOO_FEW_REPEAT_CUSTOMERS" };
  const fit = fitBgNbd({ ...groups, recency: inWeeks(groups.recency), age: inWeeks(groups.age) });
  const { r, alpha, a, b } = fit.parameters;
  return isFound({ r, alpha }, fit) && a > 0 && b > 0 && a + b < mostStopping ? { fit } : { gap: "NO_MAXIMUM" };
}

/**
 * Where nobody ever seems to stop, or all stop alike, a and b run away and the likelihood is flat: the model becomes its own
 * limit (with a → 0 the NBD, A. S. C. Ehrenberg, Applied Statistics 8, 1959), in which all its formulas still hold.
 */
const mostStopping = 1e12;

function valueModel(groups: Columns<"frequency" | "mean" | "customers">): Found<GammaGamma> {
  if (sum(groups.customers) < fewestRepeatCustomers) return { gap: "TOO_FEW_REPEAT_CUSTOMERS" };
  const fit = fitGammaGamma(groups);
  if (!isFound(fit.parameters, fit)) return { gap: "NO_MAXIMUM" };
  return fit.parameters.q > 1 ? { fit } : { gap: "NO_MEAN" };
}

/** Where the likelihood has no maximum, a parameter runs away. */
const isFound = (parameters: object, { converged }: { converged: boolean }): boolean =>
  converged && Object.values(parameters).every((each: unknown) => typeof each === "number" && each > 1e-6 && each < 1e7);

function holdoutOf({ calibrations, holdoutDays }: Evidence): Holdout | undefined {
  const found = purchaseModel(calibrations);
  if (!("fit" in found) || holdoutDays === 0) return undefined;
  const time = holdoutDays / week;
  let [actual, expected, byRate, error, errorByRate] = [0, 0, 0, 0, 0];
  const ahead = purchasesAhead(found.fit.parameters, time);
  calibrations.customers.forEach((n, group) => {
    const [x, age, later] = [at(calibrations.frequency, group), at(calibrations.age, group) / week, at(calibrations.later, group)];
    const foretold = ahead(x, at(calibrations.recency, group) / week, age);
    const rate = age > 0 ? (x / age) * time : 0;
    actual += n * later;
    expected += n * foretold;
    byRate += n * rate;
    error += n * Math.abs(later - foretold);
    errorByRate += n * Math.abs(later - rate);
  });
  const customers = sum(calibrations.customers);
  return { fit: found.fit, customers, actual, expected, expectedByOwnRate: byRate, meanAbsoluteError: error / customers, meanAbsoluteErrorByOwnRate: errorByRate / customers };
}

/** E[Y(t)] with its hypergeometric function worked out once for each x and T. */
function purchasesAhead(parameters: BgNbd, time: number): (frequency: number, recency: number, age: number) => number {
  const known = new Map<string, number>();
  return (x, recency, age) => {
    const key = `${x} ${age}`;
    let living = known.get(key);
    if (living === undefined) known.set(key, (living = purchasesWhileAlive(parameters, { frequency: x, age }, time)));
    return living / (1 + oddsOfHavingStopped(parameters, { frequency: x, recency, age }));
  };
}

function outlookOf(parameters: BgNbd, { frequency, age }: Evidence["histories"]): Outlook {
  const pairs = new Map<string, readonly [number, number]>();
  frequency.forEach((x, group) => pairs.set(`${x} ${at(age, group)}`, [x, at(age, group)]));
  const of = [...pairs.values()];
  const bought = ([x, days]: readonly [number, number], ahead: number): number => purchasesWhileAlive(parameters, { frequency: x, age: days / week }, ahead / week);
  return {
    frequency: Float64Array.from(of, ([x]) => x),
    age: Float64Array.from(of, ([, days]) => days),
    purchases90: Float64Array.from(of, (pair) => bought(pair, 90)),
    purchases365: Float64Array.from(of, (pair) => bought(pair, 365)),
    discounted: Float64Array.from(of, (pair) => discounted((ahead) => bought(pair, ahead))),
  };
}

/** Each month's purchases count at its end. */
function discounted(bought: (days: number) => number): number {
  let [total, before] = [0, 0];
  for (let months = 1; months <= horizonMonths; months++) {
    const until = bought(months * month);
    total += (until - before) / (1 + discountRate) ** (months / 12);
    before = until;
  }
  return total;
}

const emptyOutlook: Outlook = { frequency: new Float64Array(), age: new Float64Array(), purchases90: new Float64Array(), purchases365: new Float64Array(), discounted: new Float64Array() };
const at = (column: Float64Array, index: number): number => column[index] ?? 0;
const sum = (column: Float64Array): number => column.reduce((total, each) => total + each, 0);
const inWeeks = (days: Float64Array): Float64Array => days.map((each) => each / week);
const repeatCustomersOf = ({ frequency, customers }: Columns<"frequency" | "customers">): number => frequency.reduce((total, x, group) => total + (x > 0 ? at(customers, group) : 0), 0);

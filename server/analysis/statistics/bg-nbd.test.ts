import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { bgNbdLikelihood, expectedPurchases, expectedPurchasesOfNew, fitBgNbd, probabilityAlive, type HistoryGroups } from "./bg-nbd";
import { expectedValue, fitGammaGamma, gammaGammaLikelihood } from "./gamma-gamma";
import { digamma, hypergeometric, logGamma } from "./special";

/** Purchases of 2,357 customers of CDNOW; skipped where the files are absent. */
const folder = "../shared/data/cdnow";
const withData = existsSync(`${folder}/cdnow_summary.csv.gz`) ? describe : describe.skip;
const read = (name: string): Record<string, string>[] => parse(gunzipSync(readFileSync(`${folder}/${name}.csv.gz`)), { columns: true });
const numbers = (rows: readonly Record<string, string>[], column: string): number[] => rows.map((row) => Number(row[column]));
const ones = (count: number): number[] => Array.from({ length: count }, () => 1);

describe("special functions", () => {
  test.each([[0.5, Math.log(Math.PI) / 2], [1, 0], [5, Math.log(24)], [0.01, 4.599479878042022], [100, 359.1342053695754]])("ln Γ(%f) is %f", (x, expected) => expect(logGamma(x)).toBeCloseTo(expected, 12));
  test.each([[1, -0.5772156649015329], [0.5, -1.9635100260214235], [10, 2.251752589066721], [100, 4.600161852738087]])("ψ(%f) is %f", (x, expected) => expect(digamma(x)).toBeCloseTo(expected, 12));

  test("₂F₁ is that of its elementary cases", () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 0.98, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (z, a) => {
      expect(hypergeometric(a, 1.7, 1.7, z) / (1 - z) ** -a).toBeCloseTo(1, 9); // 15.1.8
      expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 9); // 15.1.3
    }));
  });
});

withData("BG/NBD on CDNOW, whose results are published", () => {
  const summary = read("cdnow_summary");
  const groups: HistoryGroups = { frequency: numbers(summary, "frequency"), recency: numbers(summary, "recency"), age: numbers(summary, "T"), customers: ones(summary.length) };
  // The published summary is rounded to hundredths of a week; the parameters are of the purchases' days themselves.
  const histories = historiesUpTo("1997-09-30");
  const fit = fitBgNbd({ frequency: histories.map(({ x }) => x), recency: histories.map(({ last }) => last / 7), age: histories.map(({ age }) => age / 7), customers: ones(histories.length) });

  const rounded = fitBgNbd(groups);

  function historiesUpTo(end: string): { x: number; last: number; age: number }[] {
    const dayOf = (text: string): number => Date.parse(text) / 86_400_000;
    const days = new Map<string, Set<number>>();
    for (const { customer_id: id = "", date = "" } of read("cdnow_sample")) {
      const bought = dayOf(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
      if (bought <= dayOf(end)) days.set(id, (days.get(id) ?? new Set()).add(bought));
    }
    return [...days.values()].map((bought) => ({ x: bought.size - 1, last: Math.max(...bought) - Math.min(...bought), age: dayOf(end) - Math.min(...bought) }));
  }

  test("has the published parameters and likelihood", () => {
    const { r, alpha, a, b } = fit.parameters;
    expect([r, alpha, a, b].map((each) => each.toFixed(5))).toEqual(["0.24259", "4.41360", "0.79292", "2.42591"]);
    expect(fit.logLikelihood).toBeCloseTo(-9582.4292, 4);
    expect(fit.converged).toBe(true);
    expect(Object.values(rounded.parameters).map((each: number) => each.toFixed(3))).toEqual(["0.243", "4.414", "0.793", "2.426"]);
    expect(rounded.logLikelihood.toFixed(1)).toBe("-9582.4");
  });

  test("expects the published purchases of a customer and of a new one", () => {
    expect(expectedPurchases(fit.parameters, { frequency: 2, recency: 30.43, age: 38.86 }, 39).toFixed(5)).toBe("1.22591");
    const printed = [[0.1429, 0.0078], [1, 0.0532], [3, 0.1506], [31.8571, 1.0405], [32, 1.0437], [78, 1.8576]] as const;
    for (const [time, expected] of printed) expect(Math.abs(expectedPurchasesOfNew(fit.parameters, time) - expected)).toBeLessThan(0.0004);
    const computed = [0.00782, 0.05318, 0.15063, 1.04049, 1.04373, 1.85796];
    expect(printed.map(([time]) => expectedPurchasesOfNew(fit.parameters, time).toFixed(5))).toEqual(computed.map((each) => each.toFixed(5)));
  });

  test("expects 1,653.4 repeat orders in the 39 weeks after, where 1,882 came", () => {
    const total = histories.reduce((sum, { x, last, age }) => sum + expectedPurchases(fit.parameters, { frequency: x, recency: last / 7, age: age / 7 }, 39), 0);
    expect(total.toFixed(1)).toBe("1653.4");
    const days = new Set(read("cdnow_sample").map((row) => `${row["customer_id"]} ${row["date"]}`));
    expect([read("cdnow_sample").length, days.size]).toEqual([6_919, 6_696]);
    const dayOf = (key: string): string => key.split(" ")[1] ?? "";
    expect([...days].filter((key) => dayOf(key) > "19970930")).toHaveLength(1_882);
  });

  test("does not change by grouping and shuffling; another unit of time changes α alone", () => {
    const rows = new Map<string, number>();
    summary.forEach((row) => rows.set(`${row["frequency"]} ${row["recency"]} ${row["T"]}`, (rows.get(`${row["frequency"]} ${row["recency"]} ${row["T"]}`) ?? 0) + 1));
    const keys = [...rows.keys()].sort().reverse().map((key) => key.split(" ").map(Number));
    const column = (index: number, factor = 1): number[] => keys.map((key) => (key[index] ?? 0) * factor);
    const grouped = fitBgNbd({ frequency: column(0), recency: column(1), age: column(2), customers: [...rows.keys()].sort().reverse().map((key) => rows.get(key) ?? 0) });
    const inDays = fitBgNbd({ ...groups, recency: numbers(summary, "recency").map((week) => 7 * week), age: numbers(summary, "T").map((week) => 7 * week) });
    const { r, alpha, a, b } = rounded.parameters;
    for (const [other, factor] of [[grouped, 1], [inDays, 7]] as const) {
      const found = [other.parameters.r, other.parameters.alpha / factor, other.parameters.a, other.parameters.b];
      found.forEach((each, index) => expect(each / ([r, alpha, a, b][index] ?? NaN)).toBeCloseTo(1, 6));
    }
    expect(grouped.logLikelihood).toBeCloseTo(rounded.logLikelihood, 6);
  });

  test("Gamma-Gamma has the published parameters, likelihood and expected values", () => {
    const values = read("cdnow_summary_with_zbar").filter((row) => Number(row["x"]) > 0);
    expect(values).toHaveLength(946);
    const found = fitGammaGamma({ frequency: numbers(values, "x"), mean: numbers(values, "zbar"), customers: ones(values.length) });
    const { p, q, gamma } = found.parameters;
    expect([p.toFixed(2), q.toFixed(2)]).toEqual(["6.25", "3.74"]);
    [6.2488, 3.7446, 15.4477].forEach((each, index) => expect([p, q, gamma][index]).toBeCloseTo(each, 3));
    expect(found.logLikelihood).toBeCloseTo(-4055.9232, 3);
    const published = { p: 6.25, q: 3.74, gamma: 15.44 };
    const firstTen = read("cdnow_summary_with_zbar").slice(0, 10).map((row) => expectedValue(published, Number(row["x"]), Number(row["zbar"])));
    const printed = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
    const computed = [24.66, 18.92, 35.22, 35.22, 35.22, 71.47, 18.92, 35.22, 27.29, 35.22];
    firstTen.forEach((each, index) => expect(Math.abs(each - (printed[index] ?? NaN))).toBeLessThan(0.1));
    firstTen.forEach((each, index) => expect(each).toBeCloseTo(computed[index] ?? NaN, 1));
    const ours = read("cdnow_summary_with_zbar").slice(0, 10).map((row) => expectedValue(found.parameters, Number(row["x"]), Number(row["zbar"])));
    ours.forEach((each, index) => expect(Math.abs(each - (printed[index] ?? NaN))).toBeLessThan(0.02));
  });
});

describe("properties of BG/NBD", () => {
  const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
  const parameters = fc.record({ r: positive, alpha: positive, a: positive, b: positive });
  const history = fc.tuple(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 200, noNaN: true })).map(([frequency, share, age]) => ({ frequency, recency: frequency === 0 ? 0 : share * age, age }));

  test("P(alive) is a probability; more recent purchases make it greater", () => {
    fc.assert(fc.property(parameters, history, (model, customer) => {
      const alive = probabilityAlive(model, customer);
      const later = probabilityAlive(model, { ...customer, recency: customer.frequency === 0 ? 0 : customer.age });
      return alive >= 0 && alive <= 1 && later >= alive;
    }));
  });

  test("purchases to come are not negative, grow with time, and are less than the rate of the living would bring", () => {
    fc.assert(fc.property(parameters, history, fc.double({ min: 0.01, max: 500, noNaN: true }), (model, customer, time) => {
      const [less, more] = [expectedPurchases(model, customer, time), expectedPurchases(model, customer, 1.5 * time)];
      const most = ((model.r + customer.frequency) / (model.alpha + customer.age)) * time * probabilityAlive(model, customer);
      return less >= 0 && more >= less * (1 - 1e-9) && less <= most * (1 + 1e-6);
    }), { numRuns: 500 });
  });

  test("the gradients are those of the likelihoods", () => {
    const groups = { frequency: [0, 1, 3, 12], recency: [0, 5, 20, 30], age: [10, 30, 21, 31], customers: [5, 1, 2, 1] };
    const sums = { frequency: [1, 3, 12], mean: [20, 35.5, 7.25], customers: [3, 1, 2] };
    fc.assert(fc.property(parameters, ({ r, alpha, a, b }) => {
      sameSlope([r, alpha, a, b], ([r = 0, alpha = 0, a = 0, b = 0], gradient) => bgNbdLikelihood(groups).at({ r, alpha, a, b }, gradient));
      sameSlope([r, a, alpha], ([p = 0, q = 0, gamma = 0], gradient) => gammaGammaLikelihood(sums).at({ p, q, gamma }, gradient));
    }));
  });

  function sameSlope(at: number[], value: (point: number[], gradient?: Float64Array) => number): void {
    const gradient = new Float64Array(at.length);
    value(at, gradient);
    at.forEach((each, index) => {
      const step = 1e-5 * each;
      const [up, down] = [step, -step].map((by) => value(at.map((other, place) => (place === index ? other + by : other)))) as [number, number];
      const slope = (up - down) / (2 * step);
      expect(Math.abs((gradient[index] ?? 0) - slope)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope), 1 / each));
    });
  }

  test("where the formula is 0 / 0, the value lies between its neighbours", () => {
    const customer = { frequency: 3, recency: 10, age: 12 };
    const at = (a: number): number => expectedPurchases({ r: 0.7, alpha: 4, a, b: 2 }, customer, 30);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
    const fresh = (b: number): number => expectedPurchasesOfNew({ r: 0.7, alpha: 4, a: 0.4, b }, 30);
    expect(fresh(0.6)).toBeCloseTo((fresh(0.599) + fresh(0.601)) / 2, 5);
  });
});

test("where nobody ever stops, the model becomes the NBD, and its formulas hold in that limit", () => {
  const nobodyStops = { r: 77.8, alpha: 2_405, a: 1e-9, b: 52_680 };
  for (const [frequency, recency, age] of [[0, 0, 100], [5, 150, 200], [20, 190, 200]] as const) {
    const history = { frequency, recency, age };
    expect(probabilityAlive(nobodyStops, history)).toBeCloseTo(1, 6);
    expect(expectedPurchases(nobodyStops, history, 52)).toBeCloseTo(((nobodyStops.r + frequency) * 52) / (nobodyStops.alpha + age), 6);
  }
});

import fc from "fast-check";
import { askGraph, testWarehouse, write } from "../../../testing/analysis";
import { testWorld, type PersonName, type World } from "../../../testing/world";
import type { Warehouse } from "../../warehouse/warehouse";
import { mostItems } from "./itemsets";

jest.setTimeout(120_000);

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

type Baskets = readonly (readonly string[])[];
interface Rule {
  left: string[];
  right: string;
  orders: number;
  support: number;
  confidence: number;
  lift: number;
  conviction: number | null;
}
interface Answer {
  rowCount: number;
  leftOut: number;
  minSupport: number;
  maxLength: number;
  totalCount: number;
  rules: Rule[];
}

const filter = { from: "2026-01-01", to: "2027-01-01" };
const text = `query ($filter: AnalysisFilter, $minSupport: Float, $minConfidence: Float! = 0, $maxLength: Int! = 3, $product: ID, $orderBy: RuleOrder! = LIFT, $first: Int! = 500) {
  associationRules(filter: $filter, minSupport: $minSupport, minConfidence: $minConfidence, maxLength: $maxLength, product: $product, orderBy: $orderBy, first: $first) {
    rowCount leftOut minSupport maxLength totalCount rules { left { id } right { id } orders support confidence lift conviction } } }`;

/** Fills the source anew, each basket an order of its own; a product's id is `prd_` and its name. */
async function fill(baskets: Baskets): Promise<void> {
  await world.database.transact(async ({ sql }) => {
    for (const table of ["order_line", "sales_order", "product"]) await sql.run(`DELETE FROM \`${table}\``);
  });
  await write(world.database, "product", [...new Set(baskets.flat())].map((name) => ({ id: `prd_${name}` })));
  const owner = (index: number): object => (index % 2 === 0 ? { ownerId: world.ids.amy, teamId: world.ids.north } : { ownerId: world.ids.ben, teamId: world.ids.south });
  await write(world.database, "sales_order", baskets.map((_, index) => ({ id: `ord_${index}`, orderedOn: "2026-05-01", ...owner(index) })));
  const lines = baskets.flatMap((basket, index) => basket.map((name, place) => ({ id: `orl_${index}_${place}`, orderId: `ord_${index}`, position: place + 1, productId: `prd_${name}`, total: 1_0000 })));
  if (lines.length > 0) await write(world.database, "order_line", lines);
}

async function ask(warehouse: Warehouse, variables: object = {}, person: PersonName = "ada"): Promise<Answer> {
  type Raw = { associationRules: Omit<Answer, "rules"> & { rules: (Omit<Rule, "left" | "right"> & { left: { id: string }[]; right: { id: string } })[] } };
  const { data, errors } = await askGraph<Raw>(world, warehouse, person, text, { filter, ...variables });
  if (errors[0]) throw Object.assign(new Error(errors[0].message), errors[0]);
  const name = ({ id }: { id: string }): string => id.replace("prd_", "");
  return { ...data.associationRules, rules: data.associationRules.rules.map(({ left, right, ...rest }) => ({ ...rest, left: left.map(name), right: name(right) })) };
}

/** Works on a warehouse over these baskets. */
async function over<T>(baskets: Baskets, work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  await fill(baskets);
  const warehouse = testWarehouse(world);
  try {
    return await work(warehouse);
  } finally {
    await warehouse.stop();
  }
}

/** Every rule by counting every combination in every basket: slow, and plainly right. */
function byHand(baskets: Baskets, { least, minConfidence, maxLength }: { least: number; minConfidence: number; maxLength: number }): Rule[] {
  const counts = new Map<string, number>();
  const key = (items: readonly string[]): string => items.join("\u0000");
  const combine = (items: readonly string[], from: number, chosen: string[]): void => {
    if (chosen.length > 0) counts.set(key(chosen), (counts.get(key(chosen)) ?? 0) + 1);
    if (chosen.length === maxLength) return;
    for (let at = from; at < items.length; at += 1) combine(items, at + 1, [...chosen, items[at] as string]);
  };
  const known = baskets.filter((basket) => basket.length > 0);
  for (const basket of known) combine([...new Set(basket)].sort(), 0, []);
  const n = (items: readonly string[]): number => counts.get(key(items)) ?? 0;
  return [...counts].flatMap(([name, orders]) => {
    const items = name.split("\u0000");
    if (orders < least || items.length < 2) return [];
    return items.flatMap((right) => {
      const left = items.filter((item) => item !== right);
      const [confidence, share] = [orders / n(left), n([right]) / known.length];
      if (confidence < minConfidence - 1e-12) return [];
      return [{ left, right, orders, support: orders / known.length, confidence, lift: confidence / share, conviction: orders === n(left) ? null : (1 - share) / (1 - confidence) }];
    });
  });
}

const sorted = (rules: readonly Rule[]): Rule[] => [...rules].sort((a, b) => [...a.left, a.right].join().localeCompare([...b.left, b.right].join()) || a.right.localeCompare(b.right));

function expectSame(found: readonly Rule[], expected: readonly Rule[]): void {
  const exact = (rules: readonly Rule[]): object[] => sorted(rules).map(({ left, right, orders, conviction }) => ({ left, right, orders, fails: conviction !== null }));
  expect(exact(found)).toEqual(exact(expected));
  const wanted = sorted(expected);
  for (const [index, rule] of sorted(found).entries()) {
    for (const figure of ["support", "confidence", "lift", "conviction"] as const) expect(rule[figure] ?? 0).toBeCloseTo(wanted[index]?.[figure] ?? 0, 9);
  }
}

describe("published examples", () => {
  test("Tan, Steinbach, Kumar, Introduction to Data Mining, table 6.1: {Milk, Diapers} → {Beer} has support 0.4 and confidence 0.67", async () => {
    const baskets = [["Bread", "Milk"], ["Bread", "Diapers", "Beer", "Eggs"], ["Milk", "Diapers", "Beer", "Cola"], ["Bread", "Milk", "Diapers", "Beer"], ["Bread", "Milk", "Diapers", "Cola"]];
    await over(baskets, async (warehouse) => {
      const { rowCount, rules } = await ask(warehouse, { minSupport: 0.4 });
      expect(rowCount).toBe(5);
      const rule = rules.find(({ left, right }) => left.join() === "Diapers,Milk" && right === "Beer");
      expect(rule).toMatchObject({ orders: 2, support: 0.4 });
      expect(rule?.confidence).toBeCloseTo(2 / 3, 12);
      expect(rule?.lift).toBeCloseTo(2 / 3 / 0.6, 12);
      expect(rule?.conviction).toBeCloseTo(0.4 / (1 / 3), 12);
      expect(rules.find(({ left, right }) => left.join() === "Cola" && right === "Diapers")).toMatchObject({ confidence: 1, conviction: null });
      expectSame(rules, byHand(baskets, { least: 2, minConfidence: 0, maxLength: 3 }));
    });
  });

  test("Agrawal, Srikant 1994, figure 3: of four orders {2, 3, 5} is the one frequent itemset of three", async () => {
    await over([["1", "3", "4"], ["2", "3", "5"], ["1", "2", "3", "5"], ["2", "5"]], async (warehouse) => {
      const { rules } = await ask(warehouse, { minSupport: 0.5, maxLength: 6 });
      const itemsets = new Map(rules.map(({ left, right, orders }) => [[...left, right].sort().join(" "), orders]));
      expect(Object.fromEntries(itemsets)).toEqual({ "1 3": 2, "2 3": 2, "2 5": 3, "3 5": 2, "2 3 5": 2 });
    });
  });
});

describe("rules", () => {
  const item = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
  const basket = fc.uniqueArray(item, { minLength: 1, maxLength: 6 });

  test("are those that counting every combination gives, whatever the baskets and their order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(basket, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 0.3, 0.5, 1), fc.integer({ min: 2, max: 5 }), async (baskets, least, minConfidence, maxLength) => {
        const minSupport = least / baskets.length;
        fc.pre(minSupport <= 1);
        const expected = byHand(baskets, { least, minConfidence, maxLength }).slice();
        fc.pre(expected.length <= 500);
        const answer = (these: Baskets): Promise<Answer> => over(these, (warehouse) => ask(warehouse, { minSupport, minConfidence, maxLength }));
        const found = await answer(baskets);
        expectSame(found.rules, expected);
        expect(found.totalCount).toBe(expected.length);
        expect((await answer([...baskets].reverse())).rules).toEqual(found.rules);
      }),
      { numRuns: 12 },
    );
  });

  const plain = [["tea", "cup"], ["tea", "cup"], ["tea", "cup"], ["tea", "cup", "spoon"], ["tea"], ["spoon"], ["jam"], ["jam", "spoon"]];

  test("of one product are those with it on either side; others are not among them", async () => {
    await over(plain, async (warehouse) => {
      const { rules } = await ask(warehouse, { minSupport: 1 / 8, product: "prd_cup" });
      expectSame(rules, byHand(plain, { least: 1, minConfidence: 0, maxLength: 3 }).filter(({ left, right }) => [...left, right].includes("cup")));
      expect((await ask(warehouse, { minSupport: 1 / 8, product: "prd_unknown" })).rules).toEqual([]);
    });
  });

  test("come in the order asked for, as many as asked for", async () => {
    await over(plain, async (warehouse) => {
      const by = async (orderBy: string, figure: "lift" | "confidence" | "support"): Promise<void> => {
        const { rules, totalCount } = await ask(warehouse, { minSupport: 1 / 8, orderBy, first: 5 });
        expect(rules).toHaveLength(5);
        expect(totalCount).toBeGreaterThan(5);
        expect(rules.map((rule) => rule[figure])).toEqual(rules.map((rule) => rule[figure]).sort((a, b) => b - a));
      };
      await by("LIFT", "lift");
      await by("CONFIDENCE", "confidence");
      await by("SUPPORT", "support");
    });
  });

  test("without a support are looked for from two orders on; where nothing is sold there are none", async () => {
    await over(plain, async (warehouse) => {
      const { rules, minSupport } = await ask(warehouse);
      expect(minSupport).toBe(2 / 8);
      expect(rules.map(({ left, right, orders }) => [left, right, orders])).toEqual([[["cup"], "tea", 4], [["tea"], "cup", 4]]);
      expect(await ask(warehouse, { filter: { from: "2020-01-01", to: "2020-02-01" } })).toMatchObject({ rowCount: 0, totalCount: 0, rules: [], minSupport: 0 });
    });
  });

  test("are of the viewer's own orders; who may not add orders up sees none", async () => {
    await over(plain, async (warehouse) => {
      const hers = await ask(warehouse, { minSupport: 1 / 4 }, "amy");
      expect(hers.rowCount).toBe(4);
      expectSame(hers.rules, byHand(plain.filter((_, index) => index % 2 === 0), { least: 1, minConfidence: 0, maxLength: 3 }));
      await expect(ask(warehouse, {}, "sue")).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    });
  });

  test.each([{ minSupport: 0 }, { minSupport: 1.1 }, { minConfidence: -0.1 }, { maxLength: 1 }, { maxLength: 7 }, { first: 501 }])("are refused for %j", async (variables) => {
    await over(plain, async (warehouse) => {
      await expect(ask(warehouse, variables)).rejects.toThrow();
    });
  });

  test("that would cost too much are refused with a word which argument to raise, and left out where the support was left to us", async () => {
    const many = Array.from({ length: 1_500 }, (_, index) => `p${index}`);
    await over([many, many, many, many, many, many, many, many, many, many], async (warehouse) => {
      const fields = [{ path: "minSupport", code: "tooLow" }];
      await expect(ask(warehouse, { minSupport: 0.5 })).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT", fields } });
      expect(await ask(warehouse)).toMatchObject({ maxLength: 1, rules: [] });
    });
  });

  test("know nothing of orders of more than two thousand products", async () => {
    const many = Array.from({ length: mostItems + 1 }, (_, index) => `p${index}`);
    await over([many, ["p1", "p2"], ["p1", "p2"], ["p3"]], async (warehouse) => {
      const answer = await ask(warehouse, { minSupport: 0.1 });
      expect(answer).toMatchObject({ rowCount: 3, leftOut: 1, totalCount: 2 });
      expectSame(answer.rules, byHand([["p1", "p2"], ["p1", "p2"], ["p3"]], { least: 1, minConfidence: 0, maxLength: 3 }));
    });
  });
});

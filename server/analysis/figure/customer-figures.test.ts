import { compileCondition } from "../../core/condition/compile";
import type { Condition, Operand } from "../../core/condition/condition.types";
import type { FieldError } from "../../core/errors";
import { askGraph, randomFor, testWarehouse, write } from "../../testing/analysis";
import { madeCompany, writeMadeCompany } from "../../testing/made-company";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { rfmSegmentNames } from "../profiling/rfm-segments";
import { CustomerChange } from "../persistency/change.types";
import type { Warehouse } from "../warehouse/warehouse";
import { carryFigures } from "./carry-figures";
import { customerFigures } from "./customer-figures";

let world: World;
let warehouse: Warehouse;
beforeAll(async () => {
  world = await testWorld();
  const { customers, orders } = madeCompany(world);
  await writeMadeCompany(world, customers, orders);
  const random = randomFor("figures");
  await world.database.transact(async ({ sql }) => {
    for (const { id } of orders.filter(() => random.chance(0.8))) await sql.run("UPDATE `order_line` SET `cost` = 500, `profit` = `total` - 500 * `quantity` WHERE `orderId` = ?", [id]);
    await sql.run("INSERT INTO `cost_to_serve` (`id`, `perOrder`, `perTicket`) VALUES ('cts_1', 10000, 20000)");
  });
  await write(world.database, "ticket", customers.filter(() => random.chance(0.3)).map(({ id }) => ({ id: `tic_${id}`, customerId: id })));
  warehouse = testWarehouse(world);
  await carried();
});
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

/** The figures as they are now, carried to where conditions ask for them. */
async function carried() {
  await warehouse.scored();
  return carryFigures({ ...world.ctx(), warehouse }, new AbortController().signal);
}

const meeting = async (name: string, is: "IS" | "EMPTY" | "FILLED" | "MORE" | "AT_MOST" | "LESS" | "AT_LEAST", value?: Operand): Promise<string[]> =>
  membersOf({ figure: { name, is, ...(value ? { value } : {}) } });

async function membersOf(condition: Condition): Promise<string[]> {
  const { text, values } = compileCondition("Customer", condition, { alias: "t", now: world.clock.now(), zone: "UTC", dialect: world.database.sql.dialect });
  return (await world.database.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`customer\` t WHERE ${text} ORDER BY t.\`id\``, values)).map(({ id }) => id);
}

interface Marked {
  id: string;
  revenue: string;
  orders: number;
}

/** The customers behind a mark of a picture, as the seven P say. */
async function behind(of: object): Promise<Marked[]> {
  const { data, errors } = await askGraph<{ analysisCustomers: { customers: { customer: { id: string }; revenue: { amount: string }; orders: number }[] } }>(
    world, warehouse, "ada", "query ($of: CustomerSetInput!) { analysisCustomers(of: $of, first: 100) { customers { customer { id } revenue { amount } orders } } }", { of });
  expect(errors).toEqual([]);
  return data.analysisCustomers.customers.map(({ customer, revenue, orders }) => ({ id: customer.id, revenue: revenue.amount, orders })).sort((left, right) => (left.id < right.id ? -1 : 1));
}

const idsBehind = async (of: object): Promise<string[]> => (await behind(of)).map(({ id }) => id);

/** Every figure against the view that shows it. */
async function expectAgreement(): Promise<void> {
  for (const segment of rfmSegmentNames) expect([segment, await meeting("rfmSegment", "IS", { text: segment })]).toEqual([segment, await idsBehind({ rfm: { segment } })]);
  for (const [name, figure] of [["recency", "recencyScore"], ["frequency", "frequencyScore"], ["monetary", "monetaryScore"]] as const) {
    for (const score of [2, 5]) expect([name, score, await meeting(figure, "IS", { number: score })]).toEqual([name, score, await idsBehind({ rfm: { [name]: score } })]);
  }
  for (const change of Object.values(CustomerChange)) expect([change, await meeting("change", "IS", { text: change })]).toEqual([change, await idsBehind({ persistency: { change } })]);
  expect(await meeting("overdueRatio", "AT_MOST", { number: 1 })).toEqual(await idsBehind({ persistency: { rhythm: "IN_RHYTHM" } }));
  expect(await meeting("overdueRatio", "MORE", { number: 3 })).toEqual(await idsBehind({ persistency: { rhythm: "SILENT" } }));
  for (let band = 0; band < 10; band++) {
    const alive = (is: "AT_LEAST" | "LESS", number: number): Condition => ({ figure: { name: "probabilityAlive", is, value: { number } } });
    const within = await membersOf({ all: [alive("AT_LEAST", band / 10), alive("LESS", band === 9 ? 1.1 : (band + 1) / 10)] });
    expect([band, within]).toEqual([band, await idsBehind({ persistency: { aliveBand: band } })]);
  }
  expect(await meeting("probabilityAlive", "FILLED")).not.toHaveLength(0);
  await expectBestTenth();
  for (const { id, revenue, orders } of await behind({})) {
    const [row] = await world.database.sql.rows<{ revenueOfYear: number; ordersOfYear: number }>("SELECT `revenueOfYear`, `ordersOfYear` FROM `customer_figure` WHERE `id` = ?", [id]);
    expect([id, Number(row?.revenueOfYear ?? 0) / 10_000, row?.ordersOfYear ?? 0]).toEqual([id, Number(revenue), orders]);
  }
}

async function expectBestTenth(): Promise<void> {
  const best = await idsBehind({ profitDecile: 1 });
  const known = await world.database.sql.rows<{ id: string; netProfitOfYear: number }>("SELECT `id`, `netProfitOfYear` FROM `customer_figure` WHERE `netProfitOfYear` IS NOT NULL");
  const [among, others] = [true, false].map((isBest) => known.filter(({ id }) => best.includes(id) === isBest).map(({ netProfitOfYear }) => Number(netProfitOfYear))) as [number[], number[]];
  expect(among).toHaveLength(best.length);
  expect(Math.min(...among)).toBeGreaterThanOrEqual(Math.max(...others));
}

const rows = () => world.database.sql.rows("SELECT * FROM `customer_figure` ORDER BY `id`");

test("conditions find of each figure whom the seven P show behind its mark, when the company has changed too", async () => {
  const before = await rows();
  const random = randomFor("figures change");
  const gone = ["cus_3", "cus_7"];
  await world.database.transact(async ({ sql }) => {
    for (const id of gone) await sql.run("DELETE FROM `customer` WHERE `id` = ?", [id]);
    for (let index = 0; index < 420; index++) if (random.chance(0.2)) await sql.run("UPDATE `sales_order` SET `status` = 'CANCELLED' WHERE `id` = ?", [`ord_${index}`]);
  });
  await warehouse.rebuild();
  const { written, removed } = await carried();
  expect([before.length > 60, Number(written) > 0, removed]).toEqual([true, true, gone.length]);
  await expectAgreement();
});

test("scored and carried twice, nothing is written", async () => {
  await carried();
  const before = await rows();
  expect(await carried()).toEqual({ written: 0, removed: 0 });
  expect(await rows()).toEqual(before);
});

test("what was changed or left behind is put right, and nothing else is touched", async () => {
  await carried();
  const before = await rows();
  await world.database.transact(async ({ sql }) => {
    await sql.run("UPDATE `customer_figure` SET `ordersOfYear` = 99 WHERE `id` = 'cus_1'");
    await sql.run("DELETE FROM `customer_figure` WHERE `id` = 'cus_2'");
    for (const id of ["cus_", "cus_11x", "cus_zz"]) await sql.run("INSERT INTO `customer_figure` (`id`, `asOf`, `ordersOfYear`, `revenueOfYear`) VALUES (?, '2020-01-01', 1, 1)", [id]);
  });
  expect(await carried()).toEqual({ written: 2, removed: 3 });
  expect(await rows()).toEqual(before);
});

test("who has no figures has empty ones", async () => {
  await write(world.database, "customer", [{ id: "cus_new", ownerId: world.ids.amy, teamId: world.ids.north }]);
  expect(await meeting("revenueOfYear", "EMPTY")).toContain("cus_new");
  expect(await meeting("revenueOfYear", "AT_LEAST", { amount: "0" })).not.toContain("cus_new");
});

const countCustomers = async (person: PersonName, name: string) => {
  const condition = { not: { figure: { name, is: "EMPTY" } } };
  const { data, errors } = await world.query<{ countCustomers: number }>(person, "query ($condition: ConditionInput!) { countCustomers(condition: $condition) }", { condition });
  return errors.length > 0 ? (errors[0]?.extensions?.["fields"] as FieldError[]).map(({ path, code }) => `${path} ${code}`) : data.countCustomers;
};

describe("who may test a figure", () => {
  const asked = ["condition.not.figure.name unknownFigure"];

  test("whoever opens the analyses, of the customers in their sight; the figures of profit only who sees profit", async () => {
    const [all, amys] = [await countCustomers("ada", "revenueOfYear"), await countCustomers("amy", "revenueOfYear")];
    expect(Number(amys)).toBeGreaterThan(0);
    expect(Number(amys)).toBeLessThan(Number(all));
    expect(Number(await countCustomers("fin", "netProfitOfYear"))).toBeGreaterThan(0);
    expect(await countCustomers("amy", "netProfitOfYear")).toEqual(asked);
    expect(await countCustomers("mia", "marginOfYear")).toEqual(asked);
  });

  test("nobody who may not open them: a hidden figure looks like none", async () => {
    expect(await countCustomers("sue", "rfmSegment")).toEqual(asked);
    expect(await countCustomers("sue", "noSuchFigure")).toEqual(asked);
  });

  test("the words of conditions say it beforehand", async () => {
    const figuresOf = async (person: PersonName) =>
      (await world.query<{ conditionVocabulary: { name: string; figures: { name: string }[] }[] }>(person, "{ conditionVocabulary(type: \"Customer\") { name figures { name } } }")).data.conditionVocabulary.find(({ name }) => name === "Customer")?.figures.map(({ name }) => name);
    expect(await figuresOf("ada")).toEqual(Object.keys(customerFigures));
    expect(await figuresOf("amy")).toEqual(Object.keys(customerFigures).filter((name) => !/rofit|margin/.test(name)));
    expect(await figuresOf("sue")).toEqual([]);
  });
});

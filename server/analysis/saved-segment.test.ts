import { print } from "graphql";
import type { FieldError } from "../core/errors";
import { parseAmount } from "../core/money";
import { askGraph, testWarehouse, write } from "../testing/analysis";
import { superstorePeriod, writeSuperstore, type SuperstoreLine } from "../testing/superstore";
import { chosen, viewOperations, views, type ViewName } from "../testing/view-operations";
import { testWorld, type Answer, type PersonName, type World } from "../testing/world";
import type { Warehouse } from "./warehouse/warehouse";

let world: World;
let warehouse: Warehouse;
let lines: SuperstoreLine[];
beforeAll(async () => {
  world = await testWorld();
  lines = await writeSuperstore(world);
  await addEverythingElse();
  warehouse = testWarehouse(world);
}, 120_000);
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

/** Deals, complaints and a campaign, so that no view is without rows. */
async function addEverythingElse(): Promise<void> {
  const customers = [...new Set(lines.map(({ customerId }) => `cus_${customerId}`))];
  await write(world.database, "pipeline", [{ id: "pip_1", isDefault: 1 }]);
  await write(world.database, "stage", [{ id: "sta_1", pipelineId: "pip_1" }]);
  await write(world.database, "opportunity", customers.map((customerId, index) => ({ id: `opp_${index}`, customerId, pipelineId: "pip_1", stageId: "sta_1", value: 1_0000 + index, probability: 50, expectedCloseOn: "2017-12-31", createdAt: "2017-03-04 05:06:07.000" })));
  await write(world.database, "stage_change", customers.map((_, index) => ({ id: `stc_${index}`, opportunityId: `opp_${index}`, stageId: "sta_1", enteredAt: "2017-03-04 05:06:07.000" })));
  await write(world.database, "ticket", customers.map((customerId, index) => ({ id: `tic_${index}`, customerId, productId: `prd_${lines[index]?.productId}`, kind: "COMPLAINT", createdAt: "2017-06-01 00:00:00.000" })));
  await write(world.database, "campaign", [{ id: "cpg_1", startsOn: "2016-01-01", fixedCost: 100_0000, contactCost: 1_0000 }]);
  await write(world.database, "campaign_member", customers.map((customerId, index) => ({ id: `cpm_${index}`, campaignId: "cpg_1", customerId, sentAt: "2016-01-02 00:00:00.000", respondedAt: index % 3 === 0 ? "2016-01-05 00:00:00.000" : null })));
}

const inColumn = (segment: string): object => ({ field: { path: "segment", is: "IS", value: { text: segment } } });

async function keep(person: PersonName, condition: object, more: object = {}): Promise<{ id: string; version: number }> {
  const { data, errors } = await world.query<{ createSegment: { id: string; version: number } }>(person, "mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id version } }", { input: { name: "Kept", condition, ...more } });
  expect(errors).toEqual([]);
  return data.createSegment;
}

const ask = (person: PersonName, text: string, filter: object, more: object = {}): Promise<Answer<Record<string, Record<string, unknown>>>> =>
  askGraph(world, warehouse, person, text, { ...chosen, ...more, filter: { ...superstorePeriod, ...filter } });

/** An answer without the moment it was given. */
async function said(person: PersonName, text: string, filter: object, more: object = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(person, text, filter, more);
  expect(errors).toEqual([]);
  return Object.fromEntries(Object.entries(data).map(([name, { asOf: _, ...rest }]) => [name, rest]));
}

const viewOf = (view: ViewName): string => print(viewOperations().get(view) ?? { kind: "Document" as never, definitions: [] });

/** Everything that is opened or asked for from a view. */
const drillDowns = [
  ["the customers behind a mark", "query ($filter: AnalysisFilter) { analysisCustomers(filter: $filter, of: { level: C }, first: 50) { totalCount customers { customer { id } orders revenue { amount } } } }"],
  ["the lines behind a cell", `query ($filter: AnalysisFilter) { analysisOrderLines(filter: $filter, rows: REGION, rowKey: "West", first: 50) { totalCount revenue { amount } } }`],
  ["the map", "query ($filter: AnalysisFilter) { salesMap(filter: $filter, measure: REVENUE, within: REGION, by: CATEGORY, top: 60) { areas { withinKey key value previous } } }"],
  ["price, volume and mix", "query ($filter: AnalysisFilter) { revenueBridge(filter: $filter) { revenue { amount } parts { kind products change { amount } } } }"],
  ["a product's life", "query ($filter: AnalysisFilter, $product: ID!) { productLife(filter: $filter, product: $product) { phase } }"],
  ["what is bought together", "query ($filter: AnalysisFilter) { associationRules(filter: $filter, minConfidence: 0.1, maxLength: 2) { rowCount totalCount } }"],
] as const;

describe("a view of a saved segment", () => {
  test.each(views)("%s says what it says of the same customers chosen by a column", async (view) => {
    const { id } = await keep("ada", inColumn("Consumer"));
    const days = { from: "2017-01-01", to: "2018-01-01" };
    const expected = await said("ada", viewOf(view), { ...days, segment: "Consumer" });
    expect(await said("ada", viewOf(view), { ...days, segmentId: id })).toEqual(expected);
    expect(await said("ada", viewOf(view), days)).not.toEqual(expected);
  });

  test.each(drillDowns)("leads to %s of these customers", async (_, text) => {
    const { id } = await keep("ada", inColumn("Corporate"));
    const product = `prd_${lines[0]?.productId}`;
    expect(await said("ada", text, { segmentId: id }, { product })).toEqual(await said("ada", text, { segment: "Corporate" }, { product }));
  });

  test("and one of everybody else are the whole, to the last ten-thousandth", async () => {
    const condition = { any: [inColumn("Home Office"), { related: { name: "orders", is: "AT_LEAST", value: { number: 9 } } }] };
    const [segment, others] = [await keep("ada", condition), await keep("ada", { not: condition })];
    const text = "query ($filter: AnalysisFilter) { promotion(filter: $filter) { rowCount discountBands { revenue { amount } } } profiling(filter: $filter) { distributions { customers } } }";
    const sums = async (filter: object): Promise<bigint[]> => {
      const { promotion, profiling } = (await said("ada", text, filter)) as { promotion: { rowCount: number; discountBands: { revenue: { amount: string } }[] }; profiling: { distributions: { customers: number }[] } };
      const revenue = promotion.discountBands.reduce((sum, band) => sum + (parseAmount(band.revenue.amount) ?? 0n), 0n);
      return [revenue, BigInt(promotion.rowCount), BigInt(profiling.distributions[0]?.customers ?? 0)];
    };
    const [some, rest, whole] = [await sums({ segmentId: segment.id }), await sums({ segmentId: others.id }), await sums({})];
    expect(some.every((value) => value > 0n) && rest.every((value) => value > 0n)).toBe(true);
    expect(some.map((value, index) => value + (rest[index] ?? 0n))).toEqual(whole);
  });

  const head = "query ($filter: AnalysisFilter) { performance(filter: $filter, rows: REGION) { rowCount } }";
  const rowCount = async (person: PersonName, segmentId: string): Promise<unknown> => (await said(person, head, { segmentId }))["performance"];

  test("is of the viewer's own customers, whoever else is in it", async () => {
    const { id } = await keep("mia", inColumn("Consumer"), { shared: true });
    const amys = lines.filter(({ segment, customerId }) => segment === "Consumer" && customerId.charCodeAt(1) % 2 === 0);
    expect(await rowCount("amy", id)).toEqual({ rowCount: amys.length });
  });

  test("is another when the segment is, and when a customer is", async () => {
    const { id, version } = await keep("ada", inColumn("Consumer"));
    const linesOf = (...segments: string[]): SuperstoreLine[] => lines.filter(({ segment }) => segments.includes(segment));
    expect(await rowCount("ada", id)).toEqual({ rowCount: linesOf("Consumer").length });

    const update = "mutation ($id: ID!, $version: Int!, $input: UpdateSegmentInput!) { updateSegment(id: $id, version: $version, input: $input) { id } }";
    expect((await world.query("ada", update, { id, version, input: { condition: inColumn("Corporate") } })).errors).toEqual([]);
    expect(await rowCount("ada", id)).toEqual({ rowCount: linesOf("Corporate").length });

    const [moved] = linesOf("Corporate");
    await world.query("ada", `mutation ($id: ID!) { updateCustomer(id: $id, version: 1, input: { segment: "Elsewhere" }) { id } }`, { id: `cus_${moved?.customerId}` });
    await warehouse.caughtUp();
    expect(await rowCount("ada", id)).toEqual({ rowCount: linesOf("Corporate").filter(({ customerId }) => customerId !== moved?.customerId).length });
  });
});

describe("a segment that is not to be analysed", () => {
  async function refused(person: PersonName, segmentId: string): Promise<string[]> {
    const { errors } = await ask(person, "query ($filter: AnalysisFilter) { prospecting(filter: $filter) { rowCount } }", { segmentId });
    return ((errors[0]?.extensions?.["fields"] ?? []) as FieldError[]).map(({ path, code }) => `${path} ${code}`);
  }

  test("is told by the field: one that is not there, and somebody else's", async () => {
    const mine = await keep("ben", inColumn("Consumer"));
    expect(await refused("ada", "seg_nowhere")).toEqual(["filter.segmentId notFound"]);
    expect(await refused("amy", mine.id)).toEqual(["filter.segmentId notFound"]);
  });

  test("is told by the field where it asks about what the viewer may not see", async () => {
    const { id } = await keep("ada", { field: { path: "creditGrade", is: "EMPTY" } }, { shared: true });
    await world.database.transact(({ sql }) => sql.run("UPDATE `saved_segment` SET `teamId` = ? WHERE `id` = ?", [world.ids.north, id]));
    expect(await refused("ada", id)).toEqual([]);
    expect(await refused("amy", id)).toEqual(["filter.segmentId notAllowed"]);
  });
});

import { storedTime } from "../../core/database/sql";
import { appendEvents } from "../../core/events/append";
import { pendingEvent, until } from "../../core/events/fixture";
import { createEventHub } from "../../core/events/hub";
import { numberEvents } from "../../core/events/number";
import { testWorld, type World } from "../../testing/world";
import { askGraph, silent, testWarehouse, write } from "../../testing/analysis";
import { openWarehouse, type Warehouse } from "./warehouse";

let world: World;
let warehouse: Warehouse;
beforeEach(async () => {
  world = await testWorld();
  warehouse = testWarehouse(world);
});
afterEach(async () => {
  await warehouse.stop();
  await world.close();
});

const amount = (units: number): { unitPrice: number; total: number; profit: number; cost: number } => ({ unitPrice: units, total: units, profit: units / 4, cost: (units * 3) / 4 });

/** Orders of one line for a customer of Amy's, on 1 February 2026. */
async function writeOrders(count: number, units: number, from = 0): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `ord_${from + index}`);
  await write(world.database, "sales_order", ids.map((id) => ({ id, customerId: "cus_1", orderedOn: "2026-02-01", ownerId: world.ids.amy, teamId: world.ids.north })));
  await write(world.database, "order_line", ids.map((id) => ({ id: id.replace("ord", "oln"), orderId: id, productId: "prd_1", ...amount(units) })));
  return ids;
}

/** Notes changes in the event log, as every service does with its own. */
async function emit(type: string, ids: readonly string[]): Promise<void> {
  const at = storedTime(world.clock.now());
  await world.database.transact(({ sql }) => appendEvents(sql, ids.map((id) => pendingEvent(id, { type, at }))));
  await numberEvents(world.database);
  await warehouse.caughtUp();
}

interface Answer {
  profitability: { rowCount: number; asOf: string; figures: { key: string; value: number }[] };
}
const question = "{ profitability { asOf rowCount figures { key value } } }";

async function revenue(): Promise<{ rowCount: number; revenue: number | undefined; asOf: string }> {
  const { data, errors } = await askGraph<Answer>(world, warehouse, "ada", question);
  expect(errors).toEqual([]);
  const { rowCount, asOf, figures } = data.profitability;
  return { rowCount, asOf, revenue: figures.find(({ key }) => key === "revenue")?.value };
}

const everyView = `{
  profiling { figures { key } distributions { buckets { key count } } rfm { segments { segment count } migration { flows { count } } } habits { days { count } lines { count } } } persistency { cohorts { size } activity { month } } profitability { whale { profitShare } best { margin } byCategory { category } }
  performance(rows: OWNER, columns: CATEGORY) { pivot { row } months { month } } prospecting { newCustomers { count } funnel { stage } forecast { month } }
  productAnalysis { top { abc } abcXyz { products } abc { abc } } associationRules { rules { lift } } stockAnalysis { figures { key } dead { stock } suppliers { open } shippers { late } } productLife(product: "prd_none") { months { month } } promotion { discountBands { lines } months { month } }
}`;

test("an empty database has answers, with nothing in them", async () => {
  expect(await revenue()).toMatchObject({ rowCount: 0, revenue: 0 });
  expect((await askGraph(world, warehouse, "ada", everyView)).errors).toEqual([]);
});

test("a change shows after its event: new, changed, cancelled and gone", async () => {
  await revenue();
  const ids = await writeOrders(3, 100_0000);
  await emit("order.created", ids);
  expect(await revenue()).toMatchObject({ rowCount: 3, revenue: 300 });

  await world.database.transact(({ sql }) => sql.run("UPDATE `order_line` SET `total` = ? WHERE `id` = 'oln_0'", [50_0001]));
  await emit("order.updated", ["ord_0"]);
  expect(await revenue()).toMatchObject({ rowCount: 3, revenue: 250.0001 });

  await world.database.transact(({ sql }) => sql.run("UPDATE `sales_order` SET `status` = 'CANCELLED' WHERE `id` = 'ord_1'"));
  await emit("order.cancelled", ["ord_1"]);
  expect(await revenue()).toMatchObject({ rowCount: 2, revenue: 150.0001 });

  await world.database.transact(async ({ sql }) => {
    await sql.run("DELETE FROM `order_line` WHERE `id` = 'oln_2'");
    await sql.run("DELETE FROM `sales_order` WHERE `id` = 'ord_2'");
  });
  await emit("order.removed", ["ord_2"]);
  expect(await revenue()).toMatchObject({ rowCount: 1, revenue: 50.0001 });
});

test("a commit that the hub is told of shows at once, however seldom the log is looked at", async () => {
  const hub = await createEventHub({ database: world.database, logger: silent, pollMilliseconds: 60_000 });
  const woken = openWarehouse({ database: world.database, logger: silent, pollMilliseconds: 60_000, onNews: (callback) => hub.onNews(callback) });
  const orders = () => woken.read(({ rows }) => rows<{ n: number }>({ text: "SELECT COUNT(*)::INTEGER AS n FROM ordered", values: [] }));
  expect(await orders()).toEqual([{ n: 0 }]);
  for (const count of [1, 2, 3]) {
    const ids = await writeOrders(1, 100_0000, count);
    await world.database.transact(({ sql }) => appendEvents(sql, ids.map((id) => pendingEvent(id, { type: "order.created", at: storedTime(world.clock.now()) }))));
    hub.committed();
    let shown = 0;
    await until(() => (void orders().then(([row]) => (shown = row?.n ?? 0)), shown === count), 20_000);
  }
  await woken.stop();
  await hub.stop();
});

test("a member whose campaign changed in the same moment is there once", async () => {
  await write(world.database, "campaign", [{ id: "cpg_1" }]);
  await write(world.database, "campaign_member", ["cpm_1", "cpm_2"].map((id) => ({ id, campaignId: "cpg_1", customerId: id.replace("cpm", "cus") })));
  await emit("campaign.audienceSet", ["cpg_1"]);
  await world.database.transact(({ sql }) => sql.run("UPDATE `campaign_member` SET `respondedAt` = '2026-01-02 00:00:00.000' WHERE `id` = 'cpm_1'"));
  await emit("campaign.responded", ["cpm_1", "cpg_1"]);
  const members = { text: `SELECT id, "respondedAt" IS NOT NULL AS responded FROM campaign_member ORDER BY id`, values: [] };
  expect(await warehouse.read(({ rows }) => rows(members))).toEqual([{ id: "cpm_1", responded: true }, { id: "cpm_2", responded: false }]);
});

test("tickets, visits and tags come with the numbers of their customers and products", async () => {
  await write(world.database, "customer", [{ id: "cus_1", city: "Taipei", country: "TW", creditGrade: "A", firstOrderOn: "2026-01-05" }]);
  await write(world.database, "product", [{ id: "prd_1", supplierId: "sup_1", price: 10_0000, cost: 4_0000, stockQuantity: 7, reorderLevel: 2 }]);
  await write(world.database, "ticket", [{ id: "tic_1", customerId: "cus_1", productId: "prd_1", kind: "COMPLAINT", assigneeId: world.ids.sue }]);
  await write(world.database, "activity", [{ id: "act_1", customerId: "cus_1", authorId: world.ids.amy }]);
  await write(world.database, "customer_tag", [{ id: "cta_1", customerId: "cus_1", tagId: "tag_1" }]);
  await emit("ticket.opened", ["cus_1", "prd_1", "tic_1", "act_1"]);
  const known = {
    text: `SELECT c.city, c."creditGrade", c."firstOrderOn"::VARCHAR AS first, p."supplierId", p.price, p."stockQuantity", t.kind, t."ownerId" = ? AS sues, a.channel, g."tagId"
      FROM customer c JOIN ticket t ON t."customerNo" = c.no JOIN product p ON p.no = t."productNo" JOIN activity a ON a."customerNo" = c.no JOIN customer_tag g ON g."customerNo" = c.no`,
    values: [world.ids.sue],
  };
  const row = { city: "Taipei", creditGrade: "A", first: "2026-01-05", supplierId: "sup_1", price: 10_0000n, stockQuantity: 7, kind: "COMPLAINT", sues: true, channel: "VISIT", tagId: "tag_1" };
  expect(await warehouse.read(({ rows }) => rows(known))).toEqual([row]);
  await world.database.transact(({ sql }) => sql.run("DELETE FROM `customer_tag`"));
  await emit("customer.untagged", ["cus_1"]);
  expect(await warehouse.read(({ rows }) => rows(known))).toEqual([]);
});

test("a rebuild equals what the events made, in every view, and says a later time", async () => {
  await write(world.database, "customer", [{ id: "cus_1", segment: "Corporate", ownerId: world.ids.amy, teamId: world.ids.north }]);
  await write(world.database, "product", [{ id: "prd_1" }]);
  await emit("order.created", [...(await writeOrders(5, 10_0000)), "cus_1", "prd_1"]);
  const { asOf } = await revenue();
  const before = await askGraph(world, warehouse, "ada", everyView);
  world.clock.advance(60_000);
  await warehouse.rebuild();
  expect((await askGraph(world, warehouse, "ada", everyView)).data).toEqual(before.data);
  expect(Date.parse((await revenue()).asOf)).toBeGreaterThan(Date.parse(asOf));
});

test("while it is built anew the old one answers, and events of that time are not lost", async () => {
  await emit("order.created", await writeOrders(2, 10_0000));
  const rebuilt = warehouse.rebuild();
  const more = await writeOrders(2, 10_0000, 2);
  const [during] = await Promise.all([revenue(), emit("order.created", more), rebuilt]);
  expect([20, 40]).toContain(during.revenue);
  expect(await revenue()).toMatchObject({ rowCount: 4, revenue: 40 });
});

test("many events at once are applied, whole orders at a time", async () => {
  const ids = await writeOrders(2_500, 1_0000);
  const seen: number[] = [];
  const applied = emit("order.created", ids);
  let done = false;
  void applied.then(() => (done = true));
  while (!done) seen.push((await revenue()).rowCount);
  await applied;
  expect(await revenue()).toMatchObject({ rowCount: 2_500, revenue: 2_500 });
  expect([...seen].sort((left, right) => left - right)).toEqual(seen);
});

test("a question before the first load waits, but not for ever, and may be asked again", async () => {
  const away = Object.assign(Object.create(world.database) as typeof world.database, { stream: () => { throw new Error("away"); } });
  const waiting = openWarehouse({ database: away, logger: silent, patienceMilliseconds: 50 });
  const { errors } = await askGraph(world, waiting, "ada", question);
  expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code: "INTERNAL", retryable: true }]);
  await waiting.stop();
});

describe("who sees what", () => {
  beforeEach(async () => {
    await write(world.database, "customer", [{ id: "cus_1", ownerId: world.ids.amy, teamId: world.ids.north }, { id: "cus_2", ownerId: world.ids.ben, teamId: world.ids.south }]);
    await writeOrders(2, 10_0000);
    await write(world.database, "sales_order", [{ id: "ord_ben", customerId: "cus_2", orderedOn: "2026-02-01", ownerId: world.ids.ben, teamId: world.ids.south }, { id: "ord_eur", customerId: "cus_1", orderedOn: "2026-02-01", currency: "EUR" }]);
    await write(world.database, "order_line", [{ id: "oln_ben", orderId: "ord_ben", productId: "prd_2", ...amount(7_0000) }, { id: "oln_eur", orderId: "ord_eur", productId: "prd_2", ...amount(1_0000), currency: "EUR" }]);
    await write(world.database, "product", [{ id: "prd_1" }, { id: "prd_2" }]);
    await emit("order.created", ["ord_0", "ord_1", "ord_ben", "ord_eur", "cus_1", "cus_2", "prd_1", "prd_2"]);
  });

  interface Seen {
    productAnalysis: { rowCount: number; figures: { key: string; value: number }[]; top: { margin: number | null; revenue: { amount: string } }[] };
    promotion: { figures: { key: string }[]; discountBands: { profit: object | null; margin: number | null }[] };
  }
  const fields = "{ productAnalysis { rowCount figures { key value } top { margin revenue { amount } } } promotion { figures { key } discountBands { profit { amount } margin } } }";

  test.each([["amy", 2], ["mia", 2], ["ben", 1], ["fin", 3], ["ada", 3]] as const)("%s sees %i order lines, of the workspace's currency", async (person, rows) => {
    const { data, errors } = await askGraph<Seen>(world, warehouse, person, fields);
    expect(errors).toEqual([]);
    expect(data.productAnalysis.rowCount).toBe(rows);
    const mayProfit = person === "fin" || person === "ada";
    for (const { margin } of data.productAnalysis.top) expect(margin).toBe(mayProfit ? 0.25 : null);
    for (const { profit, margin } of data.promotion.discountBands) expect([profit !== null, margin !== null]).toEqual([mayProfit, mayProfit]);
    expect(data.promotion.figures.some(({ key }) => key === "profit")).toBe(mayProfit);
  });

  test.each([["amy", question, "FORBIDDEN"], ["mia", question, "FORBIDDEN"], ["sue", fields, "FORBIDDEN"], [undefined, fields, "UNAUTHENTICATED"]] as const)("%s is refused", async (person, text, code) => {
    const { errors } = await askGraph(world, warehouse, person, text);
    expect(errors.map(({ extensions }) => extensions?.["code"])).toContain(code);
  });

  test("asking for somebody else's figures by the filter answers nothing", async () => {
    const { data } = await askGraph<Seen>(world, warehouse, "amy", fields.replaceAll("{ rowCount", "{ rowCount").replace("productAnalysis", "productAnalysis(filter: $f)").replace("{ prod", "query ($f: AnalysisFilter) { prod"), { f: { ownerId: world.ids.ben } });
    expect(data.productAnalysis).toMatchObject({ rowCount: 0, top: [] });
  });

  test("a customer out of sight leaves the answer whole", async () => {
    await write(world.database, "sales_order", [{ id: "ord_old", customerId: "cus_2", orderedOn: "2026-02-02", ownerId: world.ids.fin }]);
    const { data, errors } = await askGraph<{ profitability: { best: { customer: { name: string } | null }[] } }>(world, warehouse, "fin", "{ profitability { best { customer { name } revenue { amount } } } }");
    expect(errors).toEqual([]);
    expect(data.profitability.best).toHaveLength(2);
  });
});

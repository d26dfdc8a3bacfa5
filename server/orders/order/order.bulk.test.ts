import fc from "fast-check";
import * as products from "../../catalog/product/product.service";
import { CustomerKind } from "../../customers/customer/customer.enums";
import * as customers from "../../customers/customer/customer.service";
import { testWorld, type World } from "../../testing/world";
import type { Order } from "./order.entity";
import { OrderStatus } from "./order.enums";
import * as orders from "./order.service";

let world: World;
let buyers: string[];
let chair: string;
beforeAll(async () => {
  world = await testWorld();
  const ctx = world.ctx("ada");
  buyers = (await ctx.transact((tx) => customers.createMany(tx, ["A", "B", "C", "D"].map((name) => ({ kind: CustomerKind.PERSON, name, ownerId: world.ids.amy }))))).map(({ id }) => id);
  chair = (await ctx.transact((tx) => products.createMany(tx, [{ sku: "CHAIR", name: "Chair", price: 100_0001n, cost: 33_3333n, stockQuantity: 100 }])))[0]?.id as string;
});
afterAll(() => world.close());

const load = (...inputs: orders.NewOrder[]): Promise<Order[]> => world.ctx("ada").transact((tx) => orders.createMany(tx, inputs));
const stored = (text: string, ...values: string[]): Promise<Record<string, unknown>[]> => world.database.sql.rows(text, values);

describe("createMany", () => {
  test("takes a moment that is on the day of the order somewhere in the world", async () => {
    const order = (orderedAt: string): orders.NewOrder => ({ orderedOn: "2026-02-03", orderedAt: new Date(orderedAt), lines: [{ quantity: 1 }] });
    for (const moment of ["2026-02-02T10:00:00Z", "2026-02-03T12:00:00Z", "2026-02-04T11:59:59Z"]) expect(await load(order(moment))).toHaveLength(1);
    for (const moment of ["2026-02-02T09:59:59Z", "2026-02-04T12:00:00Z"]) await expect(load(order(moment))).rejects.toThrow("input.orderedAt: is not on the day of the order");
  });

  test("takes imported facts as they are: no customer, returns, bad debts, exact totals, profits, shippers", async () => {
    const [first, second] = await load(
      {
        customerId: buyers[0] as string,
        number: "CA-2016-152156",
        orderedOn: "2025-11-08",
        shippedOn: "2025-11-11",
        status: OrderStatus.COMPLETED,
        region: "South",
        shipMode: "Second Class",
        shipperName: "Speedy Express",
        ownerId: world.ids.ben,
        externalIds: [{ system: "superstore", value: "CA-2016-152156" }],
        lines: [{ productId: chair, quantity: 2, discount: 0.2, total: 261_9600n, profit: -41_9136n }],
      },
      {
        number: "  ",
        orderedOn: "2010-12-01",
        currency: "GBP",
        lines: [
          { description: "Adjust bad debt", quantity: 1, unitPrice: -11062_0600n },
          { description: "damaged", quantity: -5, unitPrice: 0n },
          { quantity: -2, unitPrice: 1_2550n },
        ],
      },
    );
    expect(first).toMatchObject({ number: "CA-2016-152156", total: 261_9600n, profit: -41_9136n, ownerId: world.ids.ben, teamId: world.ids.south, region: "South" });
    expect(second).toMatchObject({ number: expect.stringMatching(/^S-/) as string, customerId: null, ownerId: null, total: -11064_5700n, profit: null, lineCount: 3, currency: "GBP" });
    const [line] = await stored("SELECT `unitPrice`, `discount`, `total`, `cost`, `profit` FROM `order_line` WHERE `orderId` = ?", first?.id as string);
    expect(line).toEqual({ unitPrice: 163_7250, discount: 2000, total: 261_9600, cost: 303_8736, profit: -41_9136 });
    const { data } = await world.query("ada", `query ($id: ID!) { order(id: $id) { shipperName shipper { name } externalIds { system value } lines(first: 5) { nodes { discount isReturn } } } shippers(first: 5) { nodes { name phone } } }`, { id: first?.id });
    expect(data).toEqual({
      order: { shipperName: "Speedy Express", shipper: { name: "Speedy Express" }, externalIds: [{ system: "superstore", value: "CA-2016-152156" }], lines: { nodes: [{ discount: 0.2, isReturn: false }] } },
      shippers: { nodes: [{ name: "Speedy Express", phone: null }] },
    });
  });

  test("stocks stay; totals count the customer's own currency only, and no cancelled order", async () => {
    const customerId = buyers[1] as string;
    await load(
      { customerId, orderedOn: "2025-01-02", lines: [{ productId: chair, quantity: 3 }] },
      { customerId, orderedOn: "2025-03-04", currency: "EUR", lines: [{ quantity: 1, unitPrice: 7_0000n }] },
      { customerId, orderedOn: "2024-01-01", status: OrderStatus.CANCELLED, lines: [{ productId: chair, quantity: 1 }] },
    );
    expect(await stored("SELECT `orderCount`, `firstOrderOn`, `lastOrderOn`, `orderTotal`, `lifeCycleStage` FROM `customer` WHERE `id` = ?", customerId)).toEqual([
      { orderCount: 2, firstOrderOn: "2025-01-02", lastOrderOn: "2025-03-04", orderTotal: 300_0003, lifeCycleStage: "MAINTAINED" },
    ]);
    expect(await stored("SELECT `stockQuantity` FROM `product` WHERE `id` = ?", chair)).toEqual([{ stockQuantity: 100 }]);
  });

  test.each<[string, Partial<orders.NewOrder>]>([
    ["a customer who is not there", { customerId: "cus_none" }],
    ["an owner who is not there", { ownerId: "usr_none" }],
    ["a product that is not there", { lines: [{ productId: "prd_none", quantity: 1 }] }],
    ["a number given twice", { number: "TWICE" }],
    ["no lines", { lines: [] }],
    ["half a piece", { lines: [{ quantity: 0.5, unitPrice: 1n }] }],
    ["no pieces", { lines: [{ quantity: 0, unitPrice: 1n }] }],
    ["a discount beyond the price", { lines: [{ quantity: 1, unitPrice: 1n, discount: 1.01 }] }],
    ["a discount that is no number", { lines: [{ quantity: 1, unitPrice: 1n, discount: NaN }] }],
    ["more money than there is", { lines: [{ quantity: 1, unitPrice: 10n ** 20n }] }],
    ["more pieces than money can count", { lines: [{ quantity: 1_000_000, unitPrice: 10n ** 15n }] }],
    ["more discount than money can count", { lines: [{ quantity: 1_000_000, unitPrice: 10n ** 15n, discount: 1 }] }],
    ["a day that is none", { orderedOn: "2026-02-30" }],
    ["a midnight for a day", { dueOn: "2026-02-03T00:00:00" }],
    ["a currency that is none", { currency: "dollar" }],
    ["a number that is too long", { number: "x".repeat(41) }],
    ["a description that is too long", { lines: [{ description: "x".repeat(301), quantity: 1, unitPrice: 1n }] }],
  ])("refuses %s, and with it all others", async (_, wrong) => {
    const good: orders.NewOrder = { number: "TWICE", orderedOn: "2026-01-01", lines: [{ quantity: 1, unitPrice: 1n }] };
    const before = await world.events();
    await expect(load(good, { ...good, number: null, ...wrong })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await world.events()).toEqual(before);
  });

  test("sales cannot say what a line cost", async () => {
    const asAmy = world.ctx("amy").transact((tx) => orders.createMany(tx, [{ orderedOn: "2026-01-01", lines: [{ quantity: 1, unitPrice: 2n, cost: 1n }] }]));
    await expect(asAmy).rejects.toMatchObject({ code: "BAD_USER_INPUT", extensions: { fields: [{ path: "input.cost", code: "notAllowed" }] } });
  });
});

describe("many at once", () => {
  test("orders of one customer at the same time are all counted", async () => {
    const [customer] = await world.ctx("ada").transact((tx) => customers.createMany(tx, [{ kind: CustomerKind.PERSON, name: "Busy" }]));
    const customerId = customer?.id as string;
    const input = { customerId, lines: [{ productId: chair, quantity: 1 }] };
    await Promise.all(Array.from({ length: 8 }, () => world.ctx("ada").transact((tx) => orders.create(tx, input))));
    expect(await stored("SELECT `orderCount`, `orderTotal` FROM `customer` WHERE `id` = ?", customerId)).toEqual([{ orderCount: 8, orderTotal: 800_0008 }]);
  });
});

describe("search in a name that many have", () => {
  test("finds the orders of those customers whom the viewer may see", async () => {
    const names = Array.from({ length: 1_001 }, (_, index) => ({ kind: CustomerKind.PERSON, name: index === 0 ? "Zhang Xu" : `Zhang ${index}`, ownerId: index === 0 ? world.ids.ben : world.ids.amy }));
    const many = await world.ctx("ada").transact((tx) => customers.createMany(tx, names));
    const order = (index: number, number: string): orders.NewOrder => ({ customerId: many[index]?.id as string, number, orderedOn: "2020-01-01", ownerId: world.ids.amy, lines: [{ quantity: 1, unitPrice: 1n }] });
    await load(order(0, "ZH-BEN"), order(1_000, "ZH-AMY"), { ...order(0, "ZHANG-1"), customerId: null });
    const found = async (person: "amy" | "ada", search: string) => {
      const { data } = await world.query<{ orders: { nodes: { number: string }[] } }>(person, `query ($s: String) { orders(first: 9, filter: { search: $s }, sort: { field: NUMBER, direction: ASC }) { nodes { number } } }`, { s: search });
      return data.orders.nodes.map(({ number }) => number);
    };
    expect(await found("ada", "zhang")).toEqual(["ZH-AMY", "ZH-BEN"]);
    expect(await found("ada", "ZHANG")).toEqual(["ZH-AMY", "ZH-BEN", "ZHANG-1"]);
    expect(await found("ada", "Zhang Xu")).toEqual(["ZH-BEN"]);
    expect(await found("amy", "Zhang Xu")).toEqual([]);
    expect(await found("amy", "Zhang 1000")).toEqual(["ZH-AMY"]);
  });
});

type Step = { verb: "create" | "import" | "ship" | "complete" | "cancel" | "return"; pick: number; quantity: number; price: number; discount: number };
const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom<Step["verb"]>("create", "import", "ship", "complete", "cancel", "return", "return"),
  pick: fc.nat(1000),
  quantity: fc.integer({ min: 1, max: 9 }),
  price: fc.integer({ min: 0, max: 1_000_000 }),
  discount: fc.integer({ min: 0, max: 10_000 }),
});

test("whatever happens to orders, all sums equal a plain recomputation", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const each of steps) await take(each).catch(expectRefusal);
      expect(await sumsOfOrders()).toEqual(await storedSums());
      expect(await sumsOfCustomers()).toEqual(await storedCustomers());
    }),
    { numRuns: 12 },
  );
});

/** A step that the rules do not allow is refused, never anything worse. */
function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ code: "BAD_USER_INPUT" });
}

async function take({ verb, pick, quantity, price, discount }: Step): Promise<void> {
  const ctx = world.ctx("ada");
  const customerId = buyers[pick % buyers.length] as string;
  const lines = [{ productId: chair, quantity, discount: discount / 10_000 }, { productId: chair, quantity: 1, unitPrice: { amount: (price / 10_000).toFixed(4) } }];
  const all = (await stored("SELECT `id`, `version` FROM `sales_order` ORDER BY `id`")) as { id: string; version: number }[];
  const { id = "ord_none", version = 1 } = all[pick % Math.max(all.length, 1)] ?? {};
  switch (verb) {
    case "create":
      await ctx.transact((tx) => orders.create(tx, { customerId, orderedOn: `2026-02-${10 + quantity}`, lines }));
      return;
    case "import":
      await load({ customerId: pick % 5 === 0 ? null : customerId, orderedOn: `2025-02-${10 + quantity}`, lines: [{ quantity: -quantity, unitPrice: BigInt(price), total: BigInt(-price) }] });
      return;
    case "ship":
      await ctx.transact((tx) => orders.ship(tx, id, version, "2026-03-01"));
      return;
    case "complete":
      await ctx.transact((tx) => orders.complete(tx, id, version));
      return;
    case "cancel":
      await ctx.transact((tx) => orders.cancel(tx, id, version));
      return;
    case "return": {
      const [line] = await stored("SELECT `id` FROM `order_line` WHERE `orderId` = ? AND `position` = 1", id);
      await ctx.transact((tx) => orders.returnLines(tx, id, version, [{ lineId: line?.["id"] as string, quantity: Math.ceil(quantity / 3) }]));
    }
  }
}

const big = (value: unknown): bigint => BigInt(value as number);

/** From the lines alone, one by one. */
async function sumsOfOrders(): Promise<object> {
  const lines = await stored("SELECT * FROM `order_line` ORDER BY `orderId`");
  const sums: Record<string, { total: bigint; discount: bigint; profit: bigint | null; lines: number }> = {};
  for (const line of lines) {
    const sum = (sums[line["orderId"] as string] ??= { total: 0n, discount: 0n, profit: 0n, lines: 0 });
    sum.total += big(line["total"]);
    if (line["discount"] !== 0) sum.discount += big(line["unitPrice"]) * big(line["quantity"]) - big(line["total"]);
    sum.profit = line["profit"] === null || sum.profit === null ? null : sum.profit + big(line["profit"]);
    sum.lines += 1;
  }
  return new Map(Object.entries(sums));
}

async function storedSums(): Promise<object> {
  const rows = await stored("SELECT * FROM `sales_order`");
  return new Map(
    rows.map((row) => [row["id"], { total: big(row["total"]), discount: big(row["discountTotal"]), profit: row["profit"] === null ? null : big(row["profit"]), lines: row["lineCount"] }]),
  );
}

/** From the lines of orders that count, one by one. */
async function sumsOfCustomers(): Promise<object> {
  const rows = await stored(
    "SELECT l.`total`, o.`id`, o.`orderedOn`, o.`customerId`, o.`currency` FROM `order_line` l JOIN `sales_order` o ON o.`id` = l.`orderId` WHERE o.`status` <> 'CANCELLED' AND o.`customerId` IS NOT NULL",
  );
  const sums: Record<string, { orders: Set<unknown>; days: string[]; total: bigint }> = {};
  for (const row of rows) {
    const sum = (sums[row["customerId"] as string] ??= { orders: new Set(), days: [], total: 0n });
    sum.orders.add(row["id"]);
    sum.days.push(row["orderedOn"] as string);
    if (row["currency"] === "USD") sum.total += big(row["total"]);
  }
  return new Map(Object.entries(sums).map(([id, { orders: ids, days, total }]) => [id, { n: ids.size, first: days.sort()[0], last: days[days.length - 1], total }]));
}

async function storedCustomers(): Promise<object> {
  const rows = await stored("SELECT * FROM `customer` WHERE `orderCount` > 0 OR `orderTotal` <> 0 OR `firstOrderOn` IS NOT NULL");
  return new Map(rows.map((row) => [row["id"], { n: row["orderCount"], first: row["firstOrderOn"], last: row["lastOrderOn"], total: big(row["orderTotal"]) }]));
}

import * as products from "../../catalog/product/product.service";
import * as customers from "../../customers/customer/customer.service";
import { CustomerKind } from "../../customers/customer/customer.enums";
import { testWorld, type Answer, type World } from "../../testing/world";

let world: World;
let chair: string;
let paper: string;
beforeAll(async () => {
  world = await testWorld();
  const made = await world.ctx("ada").transact((tx) =>
    products.createMany(tx, [
      { sku: "CHAIR", name: "Chair", price: 100_0000n, cost: 60_0000n, stockQuantity: 50 },
      { sku: "PAPER", name: "Paper", price: 1_2345n },
      { sku: "OLD", name: "Old", price: 1n, active: false },
      { sku: "FREE", name: "No price" },
    ]),
  );
  [chair, paper] = made.map(({ id }) => id) as [string, string];
});
afterAll(() => world.close());

const shown = `id version number status orderedOn dueOn shippedOn region total { amount currency } discountTotal { amount } profit { amount } lineCount
  lines(first: 20) { nodes { id position description quantity unitPrice { amount } discount total { amount } cost { amount } profit { amount } isReturn product { name } order { number } } }
  customer { name orderCount firstOrderOn lastOrderOn orderTotal { amount } lifeCycleStage } owner { name } team { name } abilities`;
const create = `mutation ($input: CreateOrderInput!) { order: createOrder(input: $input) { ${shown} } }`;
const ship = `mutation ($id: ID!, $version: Int!, $on: Date!) { order: shipOrder(id: $id, version: $version, shippedOn: $on) { ${shown} } }`;
const complete = `mutation ($id: ID!, $version: Int!) { order: completeOrder(id: $id, version: $version) { ${shown} } }`;
const cancel = `mutation ($id: ID!, $version: Int!) { order: cancelOrder(id: $id, version: $version) { ${shown} } }`;
const giveBack = `mutation ($id: ID!, $version: Int!, $lines: [ReturnLineInput!]!) { order: returnOrderLines(id: $id, version: $version, lines: $lines) { ${shown} } }`;

interface Shown {
  id: string;
  version: number;
  number: string;
  status: string;
  total: { amount: string };
  lines: { nodes: { id: string; quantity: number; total: { amount: string } }[] };
}
type Result = Answer<{ order: Shown }>;

const codeOf = ({ errors }: Pick<Result, "errors">): unknown => errors[0]?.extensions?.["code"];
const fieldsOf = ({ errors }: Pick<Result, "errors">): unknown => errors[0]?.extensions?.["fields"];

async function customerOf(person: "amy" | "ben", name: string): Promise<string> {
  return (await world.ctx(person).transact((tx) => customers.create(tx, { kind: CustomerKind.COMPANY, name, region: "North" }))).id;
}

async function given(customerId: string, more: object = {}): Promise<Shown> {
  const { data, errors }: Result = await world.query("ada", create, { input: { customerId, lines: [{ productId: chair, quantity: 4, discount: 0.1 }], ...more } });
  expect(errors).toEqual([]);
  return data.order;
}

async function shipped(customerId: string): Promise<Shown> {
  const { id, version } = await given(customerId, { orderedOn: "2026-03-01" });
  return (await world.query<{ order: Shown }>("fin", ship, { id, version, on: "2026-03-02" })).data.order;
}

async function stockOf(id: string): Promise<number> {
  return (await world.query<{ product: { stockQuantity: number } }>("ada", `query ($id: ID!) { product(id: $id) { stockQuantity } }`, { id })).data.product.stockQuantity;
}

describe("the moment of an order", () => {
  const moments = `mutation ($input: CreateOrderInput!) { order: createOrder(input: $input) { orderedOn orderedAt } }`;
  const made = async (more: object): Promise<Answer<{ order: object }>> =>
    world.query("amy", moments, { input: { customerId: await customerOf("amy", "Moments"), lines: [{ productId: chair, quantity: 1 }], ...more } });

  test("is now where nothing is said, and not known where only the day is", async () => {
    const now = world.clock.now().toISOString();
    expect((await made({})).data).toEqual({ order: { orderedOn: now.slice(0, 10), orderedAt: now } });
    expect((await made({ orderedOn: "2026-02-03" })).data).toEqual({ order: { orderedOn: "2026-02-03", orderedAt: null } });
    expect((await made({ orderedAt: "2026-02-03T23:30:00Z" })).data).toEqual({ order: { orderedOn: "2026-02-03", orderedAt: "2026-02-03T23:30:00.000Z" } });
    expect((await made({ orderedAt: "2026-02-03T23:30:00Z", orderedOn: "2026-02-03" })).errors).toEqual([]);
    expect(fieldsOf((await made({ orderedAt: "2026-02-03T23:30:00Z", orderedOn: "2026-02-04" })) as never)).toMatchObject([{ path: "input.orderedAt", code: "disagrees" }]);
  });
});

describe("payment", () => {
  const pay = `mutation ($id: ID!, $version: Int!, $input: OrderPaymentInput!) { order: recordOrderPayment(id: $id, version: $version, input: $input) { id version paymentDueOn paidOn } }`;
  const seen = `query ($id: ID!) { order(id: $id) { paymentDueOn paidOn } }`;
  const owed = (input: object, order: Shown, person: "fin" | "mia" | "amy" = "fin"): Promise<Result> => world.query(person, pay, { id: order.id, version: order.version, input });

  test("is noted by finance; the manager sees it, the sales person does not", async () => {
    const order = await given(await customerOf("amy", "Pays"), { orderedOn: "2026-02-01", paymentDueOn: "2026-03-01" });
    const { data, errors } = await owed({ paidOn: "2026-03-02" }, order);
    expect(errors).toEqual([]);
    expect(data.order).toMatchObject({ paymentDueOn: "2026-03-01", paidOn: "2026-03-02", version: order.version + 1 });
    expect((await world.query("mia", seen, { id: order.id })).data).toEqual({ order: { paymentDueOn: "2026-03-01", paidOn: "2026-03-02" } });
    expect((await world.query("amy", seen, { id: order.id })).data).toEqual({ order: { paymentDueOn: null, paidOn: null } });
    expect(await world.events()).toContainEqual({ type: "order.paid", recordId: order.id });
    for (const person of ["mia", "amy"] as const) expect(codeOf(await owed({ paidOn: null }, data.order, person))).toBe("FORBIDDEN");
    expect(codeOf(await owed({ paidOn: null }, order))).toBe("CONFLICT");
  });

  test.each([
    [{ paymentDueOn: "2026-01-31" }, [{ path: "input.paymentDueOn", code: "tooEarly" }]],
    [{ paidOn: "2026-03-03" }, [{ path: "input.paidOn", code: "inFuture" }]],
  ])("refuses %j", async (input, fields) => {
    const order = await given(await customerOf("amy", "Wrong payment"), { orderedOn: "2026-02-01" });
    expect(fieldsOf(await owed(input, order))).toMatchObject(fields);
  });

  test("may not be written by who sells, and not be filtered by", async () => {
    const customerId = await customerOf("amy", "Sly");
    expect(fieldsOf(await world.query("amy", create, { input: { customerId, paidOn: "2026-03-01", lines: [{ productId: chair, quantity: 1 }] } }))).toMatchObject([{ path: "input.paidOn", code: "notAllowed" }]);
    expect((await world.query("amy", "{ orders(first: 1, filter: { overdue: true }) { nodes { id } } }")).errors).not.toEqual([]);
  });

  test("is overdue the day after it was due, unless it came or the order was cancelled", async () => {
    const customerId = await customerOf("amy", "Owes");
    const orders = await Promise.all([
      given(customerId, { orderedOn: "2026-02-01", paymentDueOn: "2026-03-01" }),
      given(customerId, { orderedOn: "2026-02-01", paymentDueOn: "2026-03-02" }),
      given(customerId, { orderedOn: "2026-02-01", paymentDueOn: "2026-02-20", paidOn: "2026-02-28" }),
      given(customerId, { orderedOn: "2026-02-01" }),
      given(customerId, { orderedOn: "2026-02-01", paymentDueOn: "2026-02-20" }),
    ]);
    const last = orders[4];
    expect((await world.query("ada", cancel, { id: last.id, version: last.version })).errors).toEqual([]);
    const found = async (overdue: boolean): Promise<string[]> =>
      (await world.query<{ orders: { nodes: { id: string }[] } }>("fin", `query ($filter: OrderFilter!) { orders(first: 100, filter: $filter) { nodes { id } } }`, { filter: { overdue, customerId: [customerId] } })).data.orders.nodes.map(({ id }) => id);
    expect(await found(true)).toEqual([orders[0].id]);
    expect((await found(false)).sort()).toEqual(orders.slice(1).map(({ id }) => id).sort());
  });
});

describe("createOrder", () => {
  test("an order with a coupon code comes of the campaign that has it; an unknown code is refused", async () => {
    const customerId = await customerOf("amy", "Couponed");
    const made = await world.query("lin", `mutation { createCampaign(input: { name: "Spring", startsOn: "2026-03-01", couponCode: "SPRING" }) { id } }`);
    expect(made.errors).toEqual([]);
    const { id } = await given(customerId, { couponCode: " SPRING " });
    expect((await world.query("amy", "query ($id: ID!) { order(id: $id) { campaign { name } } }", { id })).data).toEqual({ order: { campaign: { name: "Spring" } } });
    expect(fieldsOf(await world.query("amy", create, { input: { customerId, couponCode: "spring", lines: [{ productId: chair, quantity: 1 }] } }))).toMatchObject([{ path: "input.couponCode", code: "notFound" }]);
  });

  test("a sales person takes an order of her customer, whose totals and stage follow", async () => {
    const customerId = await customerOf("amy", "First Buyer");
    const { data, errors } = await world.query<{ order: Shown }>("amy", create, {
      input: { customerId, dueOn: "2026-03-09", lines: [{ productId: chair, quantity: 3, discount: 0.15 }, { productId: paper, quantity: 10, unitPrice: { amount: "0.3575" } }] },
    });
    expect(errors).toEqual([]);
    expect(data.order).toMatchObject({
      version: 1,
      number: expect.stringMatching(/^S-\d{6}$/) as string,
      status: "OPEN",
      orderedOn: "2026-03-02",
      region: "North",
      total: { amount: "258.575", currency: "USD" },
      discountTotal: { amount: "45.00" },
      lineCount: 2,
      profit: null,
      lines: {
        nodes: [
          { position: 1, description: "Chair", quantity: 3, unitPrice: { amount: "100.00" }, discount: 0.15, total: { amount: "255.00" }, cost: null, profit: null, isReturn: false, product: { name: "Chair" } },
          { position: 2, quantity: 10, unitPrice: { amount: "0.3575" }, discount: 0, total: { amount: "3.575" } },
        ],
      },
      customer: { orderCount: 1, firstOrderOn: "2026-03-02", lastOrderOn: "2026-03-02", orderTotal: { amount: "258.575" }, lifeCycleStage: "MAINTAINED" },
      owner: { name: "Amy 王" },
      team: { name: "north" },
      abilities: ["read", "create", "cancel"],
    });
    const events = await world.events();
    expect(events).toContainEqual({ type: "order.created", recordId: data.order.id });
    expect(events).toContainEqual({ type: "customer.moved", recordId: customerId });
  });

  test("finance sees what it earned; a line without a known cost leaves the order's profit open", async () => {
    const customerId = await customerOf("amy", "Profit");
    const known = await given(customerId);
    const open = await given(customerId, { lines: [{ productId: chair, quantity: 1 }, { productId: paper, quantity: 1 }] });
    const text = `query ($id: ID!) { order(id: $id) { profit { amount } lines(first: 2) { nodes { cost { amount } profit { amount } } } } }`;
    expect((await world.query("fin", text, { id: known.id })).data).toEqual({
      order: { profit: { amount: "120.00" }, lines: { nodes: [{ cost: { amount: "240.00" }, profit: { amount: "120.00" } }] } },
    });
    expect((await world.query("fin", text, { id: open.id })).data).toMatchObject({ order: { profit: null, lines: { nodes: [{ profit: { amount: "40.00" } }, { profit: null }] } } });
    expect((await world.query("mia", text, { id: known.id })).data).toEqual({ order: { profit: null, lines: { nodes: [{ cost: null, profit: null }] } } });
  });

  test.each([
    ["somebody else's customer", async () => ({ customerId: await customerOf("ben", "Ben's") }), "input.customerId"],
    ["a product that is not there", async () => ({ lines: [{ productId: "prd_none", quantity: 1 }] }), "input.lines.0.productId"],
    ["a product that is not on sale", async () => ({ lines: [{ productId: await idOf("OLD"), quantity: 1 }] }), "input.lines.0.productId"],
    ["a product without a price", async () => ({ lines: [{ productId: paper, quantity: 1 }, { productId: await idOf("FREE"), quantity: 1 }] }), "input.lines.1.unitPrice"],
    ["another currency than the order's", async () => ({ currency: "EUR" }), "input.lines.0.unitPrice.currency"],
    ["a day due before the order", async () => ({ dueOn: "2026-02-01" }), "input.dueOn"],
    ["a number that is taken", async () => ({ number: (await given(await customerOf("amy", "Taken"))).number }), "input.number"],
  ])("refuses %s and saves nothing", async (_, make, path) => {
    const input = { customerId: await customerOf("amy", "Refused"), lines: [{ productId: chair, quantity: 1 }], ...(await make()) };
    const before = await world.events();
    expect(fieldsOf(await world.query("amy", create, { input }))).toMatchObject([{ path }]);
    expect(await world.events()).toEqual(before);
  });

  test.each([["no lines", { lines: [] }], ["no pieces", { lines: [{ productId: "x", quantity: 0 }] }], ["more discount than price", { lines: [{ productId: "x", quantity: 1, discount: 1.5 }] }]])("refuses %s", async (_, input) => {
    expect((await world.query("amy", create, { input: { customerId: "x", ...input } })).errors).toHaveLength(1);
  });

  test("service may not, nor finance; the same key makes one order", async () => {
    const customerId = await customerOf("amy", "Once");
    const input = { customerId, lines: [{ productId: chair, quantity: 1 }] };
    for (const person of ["sue", "fin"] as const) expect(codeOf(await world.query(person, create, { input }))).toBe("FORBIDDEN");
    const [first, again] = [await world.query<{ order: Shown }>("amy", create, { input }, { idempotencyKey: "o1" }), await world.query<{ order: Shown }>("amy", create, { input }, { idempotencyKey: "o1" })];
    expect(again.data.order.id).toBe(first.data.order.id);
    expect(again.data.order).toMatchObject({ customer: { orderCount: 1 } });
  });
});

async function idOf(sku: string): Promise<string> {
  const [row] = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `product` WHERE `sku` = ?", [sku]);
  return row?.id as string;
}

describe("shipOrder and completeOrder", () => {
  test("finance ships: the stock that is counted goes down, then the order is settled", async () => {
    const { id, version } = await given(await customerOf("amy", "Shipped"), { lines: [{ productId: chair, quantity: 4 }, { productId: paper, quantity: 2 }] });
    const before = await stockOf(chair);
    const { data, errors } = await world.query<{ order: Shown }>("fin", ship, { id, version, on: "2026-03-04" });
    expect(errors).toEqual([]);
    expect(data.order).toMatchObject({ version: 2, status: "SHIPPED", shippedOn: "2026-03-04" });
    expect(await stockOf(chair)).toBe(before - 4);
    expect((await world.query<{ order: Shown }>("fin", complete, { id, version: 2 })).data.order).toMatchObject({ status: "COMPLETED", version: 3 });
    const types = (await world.events()).filter(({ recordId }) => recordId === id).map(({ type }) => type);
    expect(types).toEqual(["order.created", "order.shipped", "order.completed"]);
  });

  test("not before it was ordered, not twice, not by sales, not with a stale version", async () => {
    const { id } = await given(await customerOf("amy", "Rules"));
    expect(fieldsOf(await world.query("fin", ship, { id, version: 1, on: "2026-03-01" }))).toMatchObject([{ path: "shippedOn", code: "tooEarly" }]);
    expect(fieldsOf(await world.query("fin", complete, { id, version: 1 }))).toMatchObject([{ code: "transition" }]);
    expect(codeOf(await world.query("amy", ship, { id, version: 1, on: "2026-03-02" }))).toBe("FORBIDDEN");
    expect(codeOf(await world.query("amy", complete, { id, version: 1 }))).toBe("FORBIDDEN");
    await world.query("fin", ship, { id, version: 1, on: "2026-03-02" });
    expect((await world.query("fin", ship, { id, version: 1, on: "2026-03-02" })).errors[0]?.extensions).toMatchObject({ code: "CONFLICT", current: { status: "SHIPPED" } });
    expect(fieldsOf(await world.query("fin", ship, { id, version: 2, on: "2026-03-02" }))).toMatchObject([{ code: "transition", params: { from: "SHIPPED", to: "SHIPPED" } }]);
    expect(codeOf(await world.query("fin", ship, { id: "ord_none", version: 1, on: "2026-03-02" }))).toBe("NOT_FOUND");
  });
});

describe("cancelOrder", () => {
  test("counts no more in the customer's totals", async () => {
    const customerId = await customerOf("amy", "Cancels");
    await given(customerId, { orderedOn: "2026-01-10" });
    const { id, version } = await given(customerId, { orderedOn: "2026-02-20" });
    const { data, errors } = await world.query<{ order: Shown }>("amy", cancel, { id, version });
    expect(errors).toEqual([]);
    expect(data.order).toMatchObject({ status: "CANCELLED", customer: { orderCount: 1, firstOrderOn: "2026-01-10", lastOrderOn: "2026-01-10", orderTotal: { amount: "360.00" } } });
    expect(await world.events()).toContainEqual({ type: "order.cancelled", recordId: id });
  });

  test("not after the goods have left, not somebody else's", async () => {
    const { id, version } = await shipped(await customerOf("amy", "Too late"));
    expect(fieldsOf(await world.query("amy", cancel, { id, version }))).toMatchObject([{ code: "transition" }]);
    const hers = await given(await customerOf("amy", "Hers"));
    expect(codeOf(await world.query("ben", cancel, { id: hers.id, version: 1 }))).toBe("NOT_FOUND");
    expect(codeOf(await world.query("sue", cancel, { id: hers.id, version: 1 }))).toBe("FORBIDDEN");
  });
});

describe("returnOrderLines", () => {
  test("adds a negative line, pays its share back and takes the goods into stock", async () => {
    const order = await shipped(await customerOf("amy", "Returns"));
    const before = await stockOf(chair);
    const lineId = order.lines.nodes[0]?.id;
    const { data, errors } = await world.query<{ order: Shown }>("fin", giveBack, { id: order.id, version: order.version, lines: [{ lineId, quantity: 1 }] });
    expect(errors).toEqual([]);
    expect(data.order).toMatchObject({
      status: "SHIPPED",
      version: 3,
      total: { amount: "270.00" },
      discountTotal: { amount: "30.00" },
      profit: { amount: "90.00" },
      lineCount: 2,
      lines: { nodes: [{ quantity: 4, isReturn: false }, { position: 2, quantity: -1, total: { amount: "-90.00" }, cost: { amount: "-60.00" }, profit: { amount: "-30.00" }, isReturn: true }] },
      customer: { orderCount: 1, orderTotal: { amount: "270.00" } },
    });
    expect(await stockOf(chair)).toBe(before + 1);
    expect(await world.events()).toContainEqual({ type: "order.returned", recordId: order.id });
  });

  test("never more than was sold less what came back before", async () => {
    const order = await shipped(await customerOf("amy", "Too many"));
    const lineId = order.lines.nodes[0]?.id;
    const back = (version: number, ...quantities: number[]) => world.query<{ order: Shown }>("fin", giveBack, { id: order.id, version, lines: quantities.map((quantity) => ({ lineId, quantity })) });
    expect(fieldsOf(await back(2, 5))).toMatchObject([{ path: "lines.0.quantity", code: "tooMany", params: { max: 4 } }]);
    expect(fieldsOf(await back(2, 3, 2))).toMatchObject([{ path: "lines.1.quantity", params: { max: 1 } }]);
    const { data } = await back(2, 3);
    expect(fieldsOf(await back(3, 2))).toMatchObject([{ params: { max: 1 } }]);
    const returnLine = data.order.lines.nodes[1]?.id;
    expect(fieldsOf(await world.query("fin", giveBack, { id: order.id, version: 3, lines: [{ lineId: returnLine, quantity: 1 }] }))).toMatchObject([{ params: { max: 0 } }]);
    expect(fieldsOf(await world.query("fin", giveBack, { id: order.id, version: 3, lines: [{ lineId: "oln_none", quantity: 1 }] }))).toMatchObject([{ code: "notFound" }]);
  });

  test("not before the goods have left, not by sales", async () => {
    const { id, version, lines } = await given(await customerOf("amy", "Not yet"));
    const input = { id, version, lines: [{ lineId: lines.nodes[0]?.id, quantity: 1 }] };
    expect(fieldsOf(await world.query("fin", giveBack, input))).toMatchObject([{ code: "notShipped" }]);
    expect(codeOf(await world.query("mia", giveBack, input))).toBe("FORBIDDEN");
  });
});

describe("order, orders and Customer.orders", () => {
  test("somebody else's order looks like none; the owner of its customer sees it; service sees none at all", async () => {
    const customerId = await customerOf("ben", "Ben's buyer");
    const { id, number } = await given(customerId);
    const text = `query ($id: ID!) { order(id: $id) { number } }`;
    expect(codeOf(await world.query("amy", text, { id }))).toBe("NOT_FOUND");
    expect((await world.query("ben", text, { id })).data).toEqual({ order: { number } });
    expect(codeOf(await world.query("sue", text, { id }))).toBe("FORBIDDEN");
    const customer = `query ($id: ID!) { customer(id: $id) { orderTotal { amount } orders(first: 5) { totalCount nodes { number } } } }`;
    expect((await world.query("sue", customer, { id: customerId })).data).toEqual({ customer: { orderTotal: null, orders: null } });
    expect((await world.query("ben", customer, { id: customerId })).data).toMatchObject({ customer: { orders: { totalCount: 1, nodes: [{ number }] } } });
    await world.ctx("ada").transact((tx) => customers.assignTo(tx, customerId, 2, world.ids.amy));
    expect((await world.query("amy", text, { id })).data).toEqual({ order: { number } });
  });

  test("are found by number and by the customer's name, filtered and sorted", async () => {
    const customerId = await customerOf("amy", "國泰世華銀行");
    await given(customerId, { number: "CA-2026-1", orderedOn: "2025-05-05", channel: "Web", lines: [{ productId: chair, quantity: 9 }] });
    await given(customerId, { number: "CA-2026-2", orderedOn: "2025-05-06" });
    const text = `query ($filter: OrderFilter, $sort: OrderSort) { orders(first: 10, filter: $filter, sort: $sort) { nodes { number } } }`;
    const numbers = async (filter: object, sort?: object) => {
      const { data, errors } = await world.query<{ orders: { nodes: { number: string }[] } }>("amy", text, { filter, sort });
      expect(errors).toEqual([]);
      return data.orders.nodes.map(({ number }) => number);
    };
    expect(await numbers({ search: "CA-2026" })).toEqual(["CA-2026-2", "CA-2026-1"]);
    expect(await numbers({ search: "世华" }, { field: "TOTAL", direction: "DESC" })).toEqual(["CA-2026-1", "CA-2026-2"]);
    expect(await numbers({ orderedOn: { from: "2025-05-05", to: "2025-05-06" }, channel: ["Web"], total: { from: "900" } })).toEqual(["CA-2026-1"]);
    expect(await numbers({ search: "%" })).toEqual([]);
    expect(await numbers({ customerId: [customerId], status: ["CANCELLED"] })).toEqual([]);
    await customerOf("ben", "Hidden name");
    expect(await numbers({ search: "Hidden" })).toEqual([]);
  });

  test("cost the same number of statements for 1 row as for 20", async () => {
    const customerId = await customerOf("amy", "Twenty");
    for (let index = 0; index < 20; index += 1) await given(customerId);
    const text = `query ($first: Int!) { orders(first: $first) { totalCount nodes { number shipperName customer { name orders(first: 2) { nodes { number } } } owner { name } externalIds { value }
      lines(first: 5) { totalCount nodes { quantity product { name category { name } } order { number } } } } } }`;
    const [single, twenty] = [await world.query("mia", text, { first: 1 }), await world.query("mia", text, { first: 20 })];
    expect(twenty.errors).toEqual([]);
    expect(twenty.statements).toBe(single.statements);
  });
});

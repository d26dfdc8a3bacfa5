import { testWorld, type PersonName, type World } from "../../testing/world";
import * as products from "../product/product.service";
import * as suppliers from "../supplier/supplier.service";
import * as purchases from "./purchase.service";

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const create = `mutation ($input: CreatePurchaseInput!) { createPurchase(input: $input) {
  id version quantity status orderedOn expectedOn receivedOn unitCost { amount currency } product { sku } supplier { name } abilities } }`;
const receive = `mutation ($id: ID!, $version: Int!, $receivedOn: Date!) { receivePurchase(id: $id, version: $version, receivedOn: $receivedOn) { version status receivedOn } }`;
const cancel = `mutation ($id: ID!, $version: Int!) { cancelPurchase(id: $id, version: $version) { version status } }`;
const stockOf = `query ($id: ID!) { product(id: $id) { stockQuantity quantityOnOrder purchases(first: 10) { nodes { quantity status } } } }`;

interface Created {
  createPurchase: { id: string; version: number };
}

type Answered = { errors: readonly { extensions?: Record<string, unknown> }[] };
const codeOf = (answer: Answered): unknown => answer.errors[0]?.extensions?.["code"];
const fieldsOf = (answer: Answered): unknown => answer.errors[0]?.extensions?.["fields"];

/** A product of a supplier, with ten in stock. */
async function givenProduct(sku: string, more: Partial<products.NewProduct> = {}): Promise<string> {
  const [product] = await world.ctx("ada").transact((tx) => products.createMany(tx, [{ sku, name: sku, cost: 25_000n, stockQuantity: 10, supplierName: "Tokyo Traders", ...more }]));
  return product?.id ?? "";
}

async function given(productId: string, input: object = {}): Promise<{ id: string; version: number }> {
  const { data, errors } = await world.query<Created>("fin", create, { input: { productId, quantity: 40, orderedOn: "2026-03-01", ...input } });
  expect(errors).toEqual([]);
  return data.createPurchase;
}

test("finance orders from the product's supplier, at its cost and today unless told", async () => {
  const productId = await givenProduct("PU-1");
  const { data, errors } = await world.query<{ createPurchase: { id: string; orderedOn: string } }>("fin", create, { input: { productId, quantity: 40, expectedOn: "2027-01-31" } });
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    createPurchase: {
      version: 1, quantity: 40, status: "OPEN", expectedOn: "2027-01-31", receivedOn: null, unitCost: { amount: "2.50" }, product: { sku: "PU-1" },
      supplier: { name: "Tokyo Traders" }, abilities: ["read", "create", "receive", "cancel"],
    },
  });
  expect(data.createPurchase.orderedOn).toBe(world.clock.now().toISOString().slice(0, 10));
  expect(await world.events()).toContainEqual({ type: "purchase.created", recordId: data.createPurchase.id });
});

test("what is on order is no stock until it arrives; then it is", async () => {
  const productId = await givenProduct("PU-2");
  const { id, version } = await given(productId);
  await given(productId, { quantity: 5 });
  expect((await world.query("amy", stockOf, { id: productId })).data).toMatchObject({ product: { stockQuantity: 10, quantityOnOrder: 45 } });
  expect((await world.query("fin", receive, { id, version, receivedOn: "2026-03-09" })).data).toEqual({ receivePurchase: { version: version + 1, status: "RECEIVED", receivedOn: "2026-03-09" } });
  expect((await world.query("amy", stockOf, { id: productId })).data).toMatchObject({ product: { stockQuantity: 50, quantityOnOrder: 5, purchases: { nodes: [{ status: "OPEN" }, { status: "RECEIVED" }] } } });
  expect((await world.events()).map(({ type }) => type)).toEqual(expect.arrayContaining(["product.stocked", "purchase.received"]));
});

test("what was called off is on order no more, and neither arrives nor is called off again", async () => {
  const productId = await givenProduct("PU-3");
  const { id, version } = await given(productId);
  expect((await world.query("fin", cancel, { id, version })).data).toMatchObject({ cancelPurchase: { status: "CANCELLED" } });
  expect((await world.query("amy", stockOf, { id: productId })).data).toMatchObject({ product: { stockQuantity: 10, quantityOnOrder: 0 } });
  expect(fieldsOf(await world.query("fin", receive, { id, version: version + 1, receivedOn: "2026-03-09" }))).toMatchObject([{ path: "id", code: "transition" }]);
  expect(fieldsOf(await world.query("fin", cancel, { id, version: version + 1 }))).toMatchObject([{ path: "id", code: "transition" }]);
});

test.each<[object, object]>([
  [{ expectedOn: "2026-02-28" }, { path: "input.expectedOn", code: "tooEarly" }],
  [{ productId: "prd_none" }, { path: "input.productId", code: "notFound" }],
  [{ supplierId: "sup_none" }, { path: "input.supplierId", code: "notFound" }],
  [{ unitCost: { amount: "-1" } }, { path: "input.unitCost.amount", code: "negative" }],
])("is refused with %j", async (input, fault) => {
  const productId = await givenProduct(`BAD ${JSON.stringify(input).slice(0, 40)}`);
  const before = await world.events();
  expect(fieldsOf(await world.query("fin", create, { input: { productId, quantity: 1, orderedOn: "2026-03-01", ...input } }))).toMatchObject([fault]);
  expect(await world.events()).toEqual(before);
});

test.each([0, -3, 1_000_000_001])("%s pieces are refused", async (quantity) => {
  const before = await world.events();
  const { data, errors } = await world.query("fin", create, { input: { productId: "prd_any", quantity } });
  expect([data, errors.length]).toEqual([null, 1]);
  expect(await world.events()).toEqual(before);
});

test("a product that nobody delivers needs a supplier; nothing arrives before it was ordered", async () => {
  const productId = await givenProduct("PU-4", { supplierName: null });
  expect(fieldsOf(await world.query("fin", create, { input: { productId, quantity: 1 } }))).toMatchObject([{ path: "input.supplierId", code: "required" }]);
  const ids = await world.ctx("ada").transact((tx) => suppliers.ensure(tx, [{ name: "Pavlova" }]));
  const { id, version } = await given(productId, { supplierId: ids.get("Pavlova") });
  expect(fieldsOf(await world.query("fin", receive, { id, version, receivedOn: "2026-02-01" }))).toMatchObject([{ path: "receivedOn", code: "tooEarly" }]);
  expect(codeOf(await world.query("fin", receive, { id, version: version + 5, receivedOn: "2026-03-02" }))).toBe("CONFLICT");
});

test("sales and service see what is on the way, not what it costs, and order nothing; a stranger sees nothing", async () => {
  const productId = await givenProduct("PU-5");
  const { id, version } = await given(productId, { unitCost: { amount: "3" } });
  const text = `query ($id: ID!) { purchase(id: $id) { quantity unitCost { amount } } }`;
  for (const person of ["amy", "sue"] as const) {
    expect((await world.query(person, text, { id })).data).toEqual({ purchase: { quantity: 40, unitCost: null } });
    const tries: [PersonName, string, object][] = [[person, create, { input: { productId, quantity: 1 } }], [person, receive, { id, version, receivedOn: "2026-03-09" }], [person, cancel, { id, version }]];
    for (const [who, mutation, variables] of tries) expect(codeOf(await world.query(who, mutation, { ...variables }))).toBe("FORBIDDEN");
  }
  expect((await world.query("fin", text, { id })).data).toEqual({ purchase: { quantity: 40, unitCost: { amount: "3.00" } } });
  expect(codeOf(await world.query(undefined, text, { id }))).toBe("UNAUTHENTICATED");
});

test("many are all taken or none, and an import may say neither days nor cost", async () => {
  const productId = await givenProduct("PU-6");
  const before = await world.events();
  const many = (...inputs: purchases.NewPurchase[]) => world.ctx("ada").transact((tx) => purchases.createMany(tx, inputs));
  for (const wrong of [0, 1.5, 2_000_000_000]) await expect(many({ productId, quantity: 1 }, { productId, quantity: wrong })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  await expect(many({ productId, quantity: 1, orderedOn: "2026-03-02", receivedOn: "2026-03-01" })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  expect(await world.events()).toEqual(before);
  expect(await many()).toEqual([]);
  expect(await many({ productId, quantity: 7 }, { productId, quantity: 8, orderedOn: "2026-01-02", receivedOn: "2026-01-09" })).toMatchObject([{ status: "OPEN" }, { status: "RECEIVED" }]);
  expect((await world.query("amy", stockOf, { id: productId })).data).toMatchObject({ product: { stockQuantity: 10, quantityOnOrder: 7 } });
});

test("a list costs the same number of statements for 1 row as for 20, and is filtered", async () => {
  const productId = await givenProduct("PU-7");
  await world.ctx("ada").transact((tx) => purchases.createMany(tx, Array.from({ length: 20 }, (_, index) => ({ productId, quantity: index + 1, orderedOn: "2026-01-02", externalIds: [{ system: "erp", value: `${index}` }] }))));
  const text = `query ($first: Int!, $of: [ID!]) { purchases(first: $first, filter: { productId: $of, status: [OPEN] }, sort: { field: EXPECTED_ON, direction: ASC }) {
    totalCount nodes { quantity product { sku quantityOnOrder } supplier { name } externalIds { value } abilities } } }`;
  const [single, twenty] = [await world.query("amy", text, { first: 1, of: [productId] }), await world.query<{ purchases: { totalCount: number } }>("amy", text, { first: 20, of: [productId] })];
  expect(twenty.errors).toEqual([]);
  expect(twenty.data.purchases.totalCount).toBe(20);
  expect(twenty.statements).toBe(single.statements);
});

test("purchases are found by any part of the product's name", async () => {
  const productId = await givenProduct("LAMP-9", { name: "Paper lantern" });
  const { id } = await given(productId);
  await given(await givenProduct("PU-OTHER", { name: "Something else" }));
  const found = (search: string) => world.query("amy", "query ($search: String!) { purchases(first: 5, filter: { search: $search }) { nodes { id } } }", { search });
  expect((await found("lantern")).data).toEqual({ purchases: { nodes: [{ id }] } });
  expect((await found("nothing of the kind")).data).toEqual({ purchases: { nodes: [] } });
});

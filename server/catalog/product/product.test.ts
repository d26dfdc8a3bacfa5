import { testWorld, type World } from "../../testing/world";
import * as categories from "../category/category.service";
import * as suppliers from "../supplier/supplier.service";
import * as products from "./product.service";
import { changeStock } from "./product.stock";

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const create = `mutation ($input: CreateProductInput!) { createProduct(input: $input) {
  id version sku name price { amount currency } cost { amount } active stockQuantity supplierName supplier { name } category { name parent { name } } abilities } }`;
const update = `mutation ($id: ID!, $version: Int!, $input: UpdateProductInput!) { updateProduct(id: $id, version: $version, input: $input) {
  version name price { amount currency } cost { amount currency } active supplierName } }`;

interface Created {
  createProduct: { id: string; version: number };
}

async function given(input: object): Promise<string> {
  const { data, errors } = await world.query<Created>("fin", create, { input });
  expect(errors).toEqual([]);
  return data.createProduct.id;
}

const codeOf = (answer: { errors: readonly { extensions?: Record<string, unknown> }[] }): unknown => answer.errors[0]?.extensions?.["code"];

describe("createProduct", () => {
  test("finance takes a product into the catalog, with prices to four decimals and a supplier that is new", async () => {
    const [categoryId] = await world.ctx("ada").transact((tx) => categories.ensure(tx, [["Furniture", "Chairs"]]));
    const { data, errors } = await world.query<Created>("fin", create, {
      input: { sku: "CH-1", name: " 人體工學椅 ", categoryId, price: { amount: "0.3575", currency: "TWD" }, cost: { amount: "0.125", currency: "TWD" }, stockQuantity: 7, supplierName: "Exotic Liquids" },
    });
    expect(errors).toEqual([]);
    expect(data.createProduct).toMatchObject({
      version: 1,
      sku: "CH-1",
      name: "人體工學椅",
      price: { amount: "0.3575", currency: "TWD" },
      cost: { amount: "0.125" },
      active: true,
      stockQuantity: 7,
      supplierName: "Exotic Liquids",
      supplier: { name: "Exotic Liquids" },
      category: { name: "Chairs", parent: { name: "Furniture" } },
    });
    expect(await world.events()).toContainEqual({ type: "product.created", recordId: data.createProduct.id });
  });

  test("sales and service may not; sales never see the cost, service no price either", async () => {
    const id = await given({ sku: "SECRET", name: "Secret", price: { amount: "10" }, cost: { amount: "4" } });
    for (const person of ["amy", "mia", "sue"] as const) expect(codeOf(await world.query(person, create, { input: { sku: "X", name: "X" } }))).toBe("FORBIDDEN");
    const text = `query ($id: ID!) { product(id: $id) { price { amount } cost { amount } } }`;
    expect((await world.query("mia", text, { id })).data).toEqual({ product: { price: { amount: "10.00" }, cost: null } });
    expect((await world.query("sue", text, { id })).data).toEqual({ product: { price: null, cost: null } });
    expect((await world.query("fin", text, { id })).data).toEqual({ product: { price: { amount: "10.00" }, cost: { amount: "4.00" } } });
    expect(codeOf(await world.query("sue", `{ products(first: 1, sort: { field: PRICE, direction: ASC }) { nodes { name } } }`))).toBe("FORBIDDEN");
  });

  test.each([
    ["a number that is taken", { sku: "TAKEN", name: "Again" }, "taken"],
    ["two currencies", { sku: "A", name: "A", price: { amount: "1", currency: "EUR" }, cost: { amount: "1", currency: "USD" } }, "currency"],
    ["a negative price", { sku: "A", name: "A", price: { amount: "-1" } }, "negative"],
    ["a category that is not there", { sku: "A", name: "A", categoryId: "cat_none" }, "notFound"],
    ["no name", { sku: "A", name: " " }, "filled"],
  ])("refuses %s and saves nothing", async (_, input, code) => {
    if (code === "taken") await given({ sku: "TAKEN", name: "First" });
    const before = await world.events();
    const { errors } = await world.query("fin", create, { input });
    if (code !== "filled") expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ code }] });
    expect(errors).toHaveLength(1);
    expect(await world.events()).toEqual(before);
  });
});

describe("updateProduct", () => {
  test("what is left out stays, null clears; it is found by its new name", async () => {
    const id = await given({ sku: "UP-1", name: "Before", price: { amount: "10", currency: "EUR" }, cost: { amount: "5", currency: "EUR" }, supplierName: "Tokyo Traders" });
    const { data, errors } = await world.query("fin", update, { id, version: 1, input: { name: "Afterwards", cost: null, active: false } });
    expect(errors).toEqual([]);
    expect(data).toEqual({ updateProduct: { version: 2, name: "Afterwards", price: { amount: "10.00", currency: "EUR" }, cost: null, active: false, supplierName: "Tokyo Traders" } });
    const found = await world.query("amy", `{ products(first: 5, filter: { search: "afterw", active: false }) { nodes { sku } } }`);
    expect(found.data).toEqual({ products: { nodes: [{ sku: "UP-1" }] } });
    expect(await world.events()).toContainEqual({ type: "product.updated", recordId: id });
  });

  test("one of two prices cannot change its currency alone; both can", async () => {
    const id = await given({ sku: "UP-2", name: "Currencies", price: { amount: "10", currency: "EUR" }, cost: { amount: "5", currency: "EUR" } });
    expect((await world.query("fin", update, { id, version: 1, input: { price: { amount: "9", currency: "USD" } } })).errors[0]?.extensions).toMatchObject({ fields: [{ path: "input.price.currency" }] });
    expect((await world.query("fin", update, { id, version: 1, input: { price: { amount: "9", currency: "USD" }, cost: { amount: "4", currency: "USD" } } })).errors).toEqual([]);
  });

  test("a stale version is a conflict; sales may not; an absent product is not found", async () => {
    const id = await given({ sku: "UP-3", name: "Contested" });
    await world.query("fin", update, { id, version: 1, input: { name: "First" } });
    expect((await world.query("fin", update, { id, version: 1, input: { name: "Second" } })).errors[0]?.extensions).toMatchObject({ code: "CONFLICT", current: { name: "First" } });
    expect(codeOf(await world.query("amy", update, { id, version: 2, input: { name: "Hers" } }))).toBe("FORBIDDEN");
    expect(codeOf(await world.query("fin", update, { id: "prd_none", version: 1, input: { name: "x" } }))).toBe("NOT_FOUND");
  });
});

describe("categories", () => {
  test("are made once per place in the tree, and count products below them", async () => {
    const ids = await world.ctx("ada").transact((tx) => categories.ensure(tx, [["Office"], ["Office", "Paper"], [" Office ", "Paper"], ["Home", "Paper"]]));
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(ids[2]);
    expect(await world.ctx("ada").transact((tx) => categories.ensure(tx, [["Office", "Paper"]]))).toEqual([ids[1]]);
    await world.ctx("ada").transact((tx) => products.createMany(tx, [{ sku: "P1", name: "P1", categoryId: ids[1] as string }, { sku: "P2", name: "P2", categoryId: ids[0] as string }]));
    const { data } = await world.query<{ categories: { nodes: { id: string; productCount: number }[] } }>("amy", `{ categories(first: 100) { nodes { id productCount } } }`);
    const counts = new Map(data.categories.nodes.map(({ id, productCount }) => [id, productCount]));
    expect(ids.map((id) => counts.get(id))).toEqual([2, 1, 1, 0]);
    const below = await world.query("amy", `query ($ids: [ID!]) { products(first: 5, filter: { categoryId: $ids }) { nodes { sku } } }`, { ids: [ids[0]] });
    expect(below.data).toEqual({ products: { nodes: [{ sku: "P1" }, { sku: "P2" }] } });
    await expect(world.ctx("ada").transact((tx) => categories.ensure(tx, [["Office", " "]]))).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("suppliers", () => {
  test("are made once by name, and keep what is known of them", async () => {
    const ensure = (...list: suppliers.NewSupplier[]) => world.ctx("ada").transact((tx) => suppliers.ensure(tx, list));
    const first = await ensure({ name: "Mayumi's", contact: "Mayumi Ohno", country: "Japan", phone: "(06) 431-7877" });
    const again = await ensure({ name: " Mayumi's " }, { name: "Pavlova" });
    expect(again.get("Mayumi's")).toBe(first.get("Mayumi's"));
    const { data } = await world.query<{ suppliers: { nodes: object[] } }>("sue", `{ suppliers(first: 100) { nodes { name contact country phone } } }`);
    expect(data.suppliers.nodes).toContainEqual({ name: "Mayumi's", contact: "Mayumi Ohno", country: "Japan", phone: "(06) 431-7877" });
    expect(data.suppliers.nodes).toContainEqual({ name: "Pavlova", contact: null, country: null, phone: null });
    await expect(ensure({ name: " " })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("many products", () => {
  test("are all taken or none; a number twice is refused", async () => {
    const before = await world.events();
    const twice = world.ctx("ada").transact((tx) => products.createMany(tx, [{ sku: "M1", name: "One" }, { sku: "M1", name: "Two" }]));
    await expect(twice).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    await expect(world.ctx("ada").transact((tx) => products.createMany(tx, [{ sku: "M1".repeat(31), name: "Long" }]))).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await world.events()).toEqual(before);
  });

  test("only stocks that are counted move", async () => {
    const made = await world.ctx("ada").transact((tx) => products.createMany(tx, [{ sku: "S1", name: "Counted", stockQuantity: 10 }, { sku: "S2", name: "Not counted" }]));
    await world.ctx("ada").transact((tx) => changeStock(tx, new Map(made.map(({ id }) => [id, -3]))));
    const stocks = await Promise.all(made.map(async ({ id }) => (await world.query<{ product: { stockQuantity: number } }>("sue", `query ($id: ID!) { product(id: $id) { stockQuantity } }`, { id })).data.product.stockQuantity));
    expect(stocks).toEqual([7, null]);
  });

  test("cost the same number of statements for 1 row as for 20", async () => {
    const [categoryId] = await world.ctx("ada").transact((tx) => categories.ensure(tx, [["A", "B"]]));
    await world.ctx("ada").transact((tx) =>
      products.createMany(tx, Array.from({ length: 20 }, (_, index) => ({ sku: `N${index}`, name: `N${index}`, categoryId: categoryId as string, supplierName: `Supplier ${index % 3}`, externalIds: [{ system: "erp", value: String(index) }] }))),
    );
    const text = `query ($first: Int!, $in: [ID!]) { products(first: $first, filter: { search: "n", categoryId: $in }) { nodes { name supplierName supplier { name } category { name productCount parent { name } } externalIds { value } abilities } } suppliers(first: $first) { nodes { name } } }`;
    const [single, twenty] = [await world.query("amy", text, { first: 1, in: [categoryId] }), await world.query("amy", text, { first: 20, in: [categoryId] })];
    expect(twenty.errors).toEqual([]);
    expect(twenty.statements).toBe(single.statements);
  });
});

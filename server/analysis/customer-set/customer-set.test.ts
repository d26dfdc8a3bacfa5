import { askGraph, testWarehouse, write } from "../../testing/analysis";
import { testWorld, type PersonName, type World } from "../../testing/world";
import type { Warehouse } from "../warehouse/warehouse";

let world: World;
let warehouse: Warehouse;
beforeAll(async () => {
  world = await testWorld();
  const [amys, bens] = [{ ownerId: world.ids.amy, teamId: world.ids.north }, { ownerId: world.ids.ben, teamId: world.ids.south }];
  await write(world.database, "customer", [
    { id: "cus_a", level: "A", region: "North", segment: "Retail", ...amys },
    { id: "cus_b", level: "A", region: "South", segment: "Retail", ...bens },
    { id: "cus_c", level: "C", region: null, segment: "Retail", ...amys },
  ]);
  const order = (id: string, customerId: string, orderedOn: string, channel: string) => ({ id, customerId, orderedOn, channel, ...amys });
  await write(world.database, "sales_order", [order("ord_1", "cus_a", "2026-03-01", "web"), order("ord_2", "cus_b", "2026-03-02", "store"), order("ord_3", "cus_b", "2025-03-02", "web"), order("ord_4", "cus_a", "2025-09-01", "web")]);
  await write(world.database, "order_line", [
    { id: "orl_1", orderId: "ord_1", total: 10_0000 },
    { id: "orl_2", orderId: "ord_2", total: 20_0000 },
    { id: "orl_3", orderId: "ord_3", total: 5_0000 },
    { id: "orl_4", orderId: "ord_4", total: 7_0000 },
  ]);
  warehouse = testWarehouse(world);
});
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

const quarter = { from: "2026-01-01", to: "2026-04-01" };
const text = `query ($of: CustomerSetInput!, $filter: AnalysisFilter, $first: Int = 10, $offset: Int = 0) {
  analysisCustomers(of: $of, filter: $filter, first: $first, offset: $offset) { totalCount customers { customer { id } revenue { amount } orders lastOrderOn } }
}`;
interface Answer {
  analysisCustomers: { totalCount: number; customers: { customer: { id: string } | null; revenue: { amount: string }; orders: number; lastOrderOn: string | null }[] };
}
const ask = (person: PersonName, variables: object) => askGraph<Answer>(world, warehouse, person, text, { filter: quarter, of: {}, ...variables });
const ids = (answer: Answer) => answer.analysisCustomers.customers.map(({ customer }) => customer?.id);

describe("the customers behind a mark", () => {
  test("are those of all sets named, the best first, also those that bought nothing", async () => {
    const { data } = await ask("ada", { of: { segment: "Retail" } });
    expect(ids(data)).toEqual(["cus_b", "cus_a", "cus_c"]);
    expect(data.analysisCustomers.customers[0]).toMatchObject({ revenue: { amount: "20.00" }, orders: 1, lastOrderOn: "2026-03-02" });
    expect(data.analysisCustomers.customers[2]).toMatchObject({ revenue: { amount: "0.00" }, orders: 0, lastOrderOn: null });
    expect(ids((await ask("ada", { of: { segment: "Retail", level: "A" } })).data)).toEqual(["cus_b", "cus_a"]);
    expect(ids((await ask("ada", { of: { region: "" } })).data)).toEqual(["cus_c"]);
  });

  test("come in pages", async () => {
    const { data } = await ask("ada", { first: 1, offset: 1 });
    expect(ids(data)).toEqual(["cus_a"]);
    expect(data.analysisCustomers.totalCount).toBe(3);
  });

  test("are the viewer's own", async () => {
    expect(ids((await ask("amy", {})).data)).toEqual(["cus_a", "cus_c"]);
  });

  test("are refused to whoever may not add orders up, and in pages of thousands", async () => {
    expect((await ask("sue", {})).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await ask("ada", { first: 1_000 })).errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("a figure", () => {
  const figures = async (filter: object) => {
    const { data } = await askGraph<{ performance: { figures: { key: string; value: number; previous: number | null }[] } }>(
      world, warehouse, "ada", "query ($filter: AnalysisFilter) { performance(rows: REGION, columns: CHANNEL, filter: $filter) { figures { key value previous } } }", { filter: { ...quarter, ...filter } },
    );
    return data.performance.figures.find(({ key }) => key === "revenue");
  };

  test("is of one channel where one is asked for", async () => {
    expect(await figures({ channel: "web" })).toMatchObject({ value: 10 });
  });

  test("is compared with the same days a year before, and with nothing in between", async () => {
    expect(await figures({ compare: "YEAR_BEFORE" })).toMatchObject({ value: 30, previous: 5 });
  });

  test("is compared with nothing where nothing is to be compared", async () => {
    expect(await figures({ compare: "NONE" })).toMatchObject({ value: 30, previous: null });
  });
});

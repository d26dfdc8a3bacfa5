import { askGraph, testWarehouse, write } from "../../testing/analysis";
import { testWorld, type PersonName, type World } from "../../testing/world";
import type { Warehouse } from "../warehouse/warehouse";

let world: World;
let warehouse: Warehouse;
beforeAll(async () => {
  world = await testWorld();
  const [amys, bens] = [{ ownerId: world.ids.amy, teamId: world.ids.north }, { ownerId: world.ids.ben, teamId: world.ids.south }];
  await write(world.database, "customer", [{ id: "cus_a", ...amys }, { id: "cus_b", ...bens }]);
  const order = (id: string, customerId: string, channel: string | null, owner: object) => ({ id, customerId, channel, orderedOn: "2026-03-01", ...owner });
  await write(world.database, "sales_order", [order("ord_1", "cus_a", "web", amys), order("ord_2", "cus_b", "store", bens), order("ord_3", "cus_b", "store", bens), order("ord_4", "cus_a", null, amys)]);
  warehouse = testWarehouse(world);
});
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

const ask = (person: PersonName) => askGraph<{ analysisChannels: string[] }>(world, warehouse, person, "{ analysisChannels }", {});

describe("the channels to narrow an analysis by", () => {
  test("are those of all orders for finance, those with most orders first", async () => {
    expect((await ask("fin")).data.analysisChannels).toEqual(["store", "web"]);
  });

  test("are those of the own orders for sales", async () => {
    expect((await ask("amy")).data.analysisChannels).toEqual(["web"]);
  });

  test("are not for service", async () => {
    expect((await ask("sue")).errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});

import { checkWarehouse } from "../analysis/warehouse/check/warehouse-check.service";
import type { Warehouse } from "../analysis/warehouse/warehouse";
import { evaluateRules } from "../automation/evaluation/evaluate";
import { createDefaultRules } from "../automation/rule/rule.service";
import { askGraph, testWarehouse, write } from "./analysis";
import { testWorld, type World } from "./world";

let world: World;
let warehouse: Warehouse;
beforeEach(async () => {
  world = await testWorld();
  await world.ctx().transact((tx) => createDefaultRules(tx));
  await write(world.database, "sales_order", [{ id: "ord_1", ownerId: world.ids.amy, teamId: world.ids.north }]);
  await write(world.database, "order_line", [{ id: "oln_1", orderId: "ord_1", total: 100_0000, profit: 40_0000, cost: 60_0000 }]);
  await write(world.database, "opportunity", [{ id: "opp_1", value: 5_0000 }]);
  warehouse = testWarehouse(world);
});
afterEach(async () => {
  await warehouse.stop();
  await world.close();
});

/** Compares, and lets the rules look. */
async function checked(): Promise<readonly { figure: string }[]> {
  world.clock.advance(60_000);
  const differences = await checkWarehouse({ ...world.ctx(), warehouse });
  await evaluateRules(world.ctx());
  return differences;
}

const alertsOf = async (person: "ada" | "amy") => {
  const text = "query ($kind: [RuleKind!]) { alerts(first: 10, filter: { kind: $kind }) { edges { node { status outcome } } } }";
  const { data, errors } = await world.query<{ alerts: { edges: { node: { status: string; outcome: string | null } }[] } }>(person, text, { kind: ["WAREHOUSE_DIFFERS"] });
  expect(errors).toEqual([]);
  return data.alerts.edges.map(({ node }) => node);
};

test("a row changed behind the log's back alerts the administrator, to the ten-thousandth; a new copy resolves it", async () => {
  expect(await checked()).toEqual([]);
  await world.database.transact(({ sql }) => sql.run("UPDATE `order_line` SET `total` = `total` + 1, `profit` = `profit` + 1 WHERE `id` = 'oln_1'"));
  const found = [
    { figure: "revenue", operational: "1000001", replica: "1000000" },
    { figure: "profit", operational: "400001", replica: "400000" },
  ];
  expect(await checked()).toEqual(found);
  expect(await checked()).toEqual(found);
  expect(await alertsOf("ada")).toEqual([{ status: "OPEN", outcome: null }]);
  expect(await alertsOf("amy")).toEqual([]);
  const status = await askGraph<{ warehouse: { lastCheck: object } }>(world, warehouse, "ada", "{ warehouse { state lagSeconds lastCheck { agrees differences { figure operational replica } } tables { table rows } } }");
  expect(status.data.warehouse).toMatchObject({ state: "READY", lastCheck: { agrees: false, differences: found } });

  await warehouse.rebuild();
  expect(await checked()).toEqual([]);
  expect(await alertsOf("ada")).toEqual([{ status: "EXPIRED", outcome: null }]);
  expect((await world.events()).map(({ type }) => type).filter((type) => type.startsWith("warehouse."))).toEqual(["warehouse.agrees", "warehouse.differs", "warehouse.agrees"]);
});

test("administrators rebuild and compare; others do not even see how it is", async () => {
  await warehouse.caughtUp();
  for (const text of ["{ warehouse { state } }", "mutation { rebuildWarehouse { state } }", "mutation { checkWarehouse { state } }"]) {
    expect((await askGraph(world, warehouse, "ada", text)).errors).toEqual([]);
    for (const person of ["amy", "mia", "fin", "sue"] as const) expect((await askGraph(world, warehouse, person, text)).errors.map(({ extensions }) => extensions?.["code"])).toEqual(["FORBIDDEN"]);
  }
  const types = (await world.events()).map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(["warehouse.rebuildRequested", "warehouse.checkRequested"]));
});

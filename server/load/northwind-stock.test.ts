import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeData, loadFiles } from "./fixture";
import { askGraph, testWarehouse } from "../testing/analysis";
import { testWorld, type PersonName, type World } from "../testing/world";
import type { Figure } from "../analysis/semantic/figure";
import type { Warehouse } from "../analysis/warehouse/warehouse";

jest.setTimeout(120_000);

const filter = { from: "1996-07-01", to: "1998-05-07" };

interface Expected {
  units_in_stock: number;
  units_on_order: number;
  stock_value_at_list: number;
  discontinued: number;
  below_reorder_level_active: string[];
  stock_only_at_or_below_reorder_active: string[];
  orders_by_shipper: Record<string, number>;
  late_by_shipper: Record<string, number>;
  orders_not_shipped: number;
}

interface Stock {
  rowCount: number;
  figures: Figure[];
  belowReorder: { product: { name: string } }[];
  low: { product: { name: string } }[];
  short: object[];
  dead: { product: { name: string }; lastSoldOn: string | null }[];
  suppliers: { supplier: { name: string }; open: number; received: number; lateShare: number | null }[];
  shippers: { shipper: { name: string }; orders: number; shipped: number; late: number; lateShare: number }[];
}

describeData("northwind", (folder) => {
  let world: World;
  let warehouse: Warehouse;
  let expected: Expected;
  beforeAll(async () => {
    expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
    world = await testWorld();
    await loadFiles(world.database, "northwind", folder);
    warehouse = testWarehouse(world);
  });
  afterAll(async () => {
    await warehouse.stop();
    await world.close();
  });

  const text = `query ($filter: AnalysisFilter, $deadAfterDays: Int! = 180) { stockAnalysis(filter: $filter, deadAfterDays: $deadAfterDays) { rowCount figures { key value } belowReorder { product { name } } low { product { name } }
    short { coverDays } dead { product { name } lastSoldOn } suppliers { supplier { name } open received lateShare } shippers { shipper { name } orders shipped late lateShare } } }`;
  const ask = async (variables: object = {}, person: PersonName = "ada"): Promise<Stock> => {
    const { data, errors } = await askGraph<{ stockAnalysis: Stock }>(world, warehouse, person, text, { filter, ...variables });
    expect(errors).toEqual([]);
    return data.stockAnalysis;
  };
  const names = (items: readonly { product: { name: string } }[]): string[] => items.map(({ product }) => product.name);
  const figure = ({ figures }: Stock, key: string): number | null | undefined => figures.find((each) => each.key === key)?.value;

  test("stock, what is on order, its value and what is discontinued are as published", async () => {
    const stock = await ask();
    expect(stock.rowCount).toBe(77);
    expect(figure(stock, "unitsInStock")).toBe(expected.units_in_stock);
    expect(figure(stock, "unitsOnOrder")).toBe(expected.units_on_order);
    expect(figure(stock, "stockValueAtList")).toBe(expected.stock_value_at_list);
    expect(figure(stock, "discontinued")).toBe(expected.discontinued);
  });

  test("what is below its reorder level, with and without what is on order, is as published", async () => {
    const stock = await ask();
    expect(names(stock.belowReorder).sort()).toEqual(expected.below_reorder_level_active);
    expect(names(stock.low).sort()).toEqual(expected.stock_only_at_or_below_reorder_active);
    expect([figure(stock, "belowReorder"), figure(stock, "lowStock")]).toEqual([2, 18]);
  });

  test("shippers' orders and late ones are as published", async () => {
    const { shippers } = await ask();
    expect(Object.fromEntries(shippers.map(({ shipper, orders }) => [shipper.name, orders]))).toEqual(expected.orders_by_shipper);
    expect(Object.fromEntries(shippers.map(({ shipper, late }) => [shipper.name, late]))).toEqual(expected.late_by_shipper);
    expect(shippers.reduce((sum, { orders, shipped }) => sum + orders - shipped, 0)).toBe(expected.orders_not_shipped);
    for (const { late, shipped, lateShare } of shippers) expect(lateShare).toBeCloseTo(late / shipped, 12);
  });

  test("purchases without a day are open, and nothing is said of lead times", async () => {
    const { suppliers } = await ask();
    expect(suppliers.reduce((sum, { open }) => sum + open, 0)).toBe(17);
    expect(suppliers.every(({ received, lateShare }) => received === 0 && lateShare === null)).toBe(true);
  });

  test("dead stock is what was not sold for so long, computed once more over the source", async () => {
    const days = 20;
    const rows = await world.database.sql.rows<{ name: string; last: string }>(
      "SELECT p.`name`, MAX(o.`orderedOn`) AS `last` FROM `product` p LEFT JOIN `order_line` l ON l.`productId` = p.`id` LEFT JOIN `sales_order` o ON o.`id` = l.`orderId` WHERE p.`stockQuantity` > 0 GROUP BY p.`id`, p.`name`",
    );
    const dead = rows.filter(({ last }) => Date.parse(filter.to) - Date.parse(last) > days * 86_400_000).map(({ name }) => name);
    const stock = await ask({ deadAfterDays: days });
    expect(dead.length).toBeGreaterThan(3);
    expect(names(stock.dead).sort()).toEqual(dead.sort());
    expect(figure(stock, "deadProducts")).toBe(dead.length);
    expect(figure(await ask({ deadAfterDays: 3_650 }), "deadProducts")).toBe(0);
  });

  test("who sees a part of the sales learns what is in stock, not how fast the house sells it; service learns nothing", async () => {
    const stock = await ask({}, "amy");
    expect(names(stock.belowReorder).sort()).toEqual(expected.below_reorder_level_active);
    expect([stock.dead, stock.short, stock.shippers]).toEqual([[], [], []]);
    expect(stock.figures.map(({ key }) => key)).toEqual(["unitsInStock", "unitsOnOrder", "stockValueAtList", "belowReorder", "lowStock", "discontinued"]);
    expect((await askGraph(world, warehouse, "sue", text, { filter })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});

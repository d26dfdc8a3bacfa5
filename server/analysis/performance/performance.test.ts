import { parseAmount } from "../../core/money";
import { askGraph, testWarehouse } from "../../testing/analysis";
import { groupBy, ownerOfSuperstore, publishedSuperstore, superstorePeriod, withPublishedSuperstore, writeSuperstore, type SuperstoreLine } from "../../testing/superstore";
import { testWorld, type PersonName, type World } from "../../testing/world";
import type { Figure } from "../semantic/figure";
import type { Warehouse } from "../warehouse/warehouse";
import { ChangePartKind, type ChangePart, type PivotCell, type PivotLine, type PivotTotal } from "./performance.types";

let world: World;
let warehouse: Warehouse;
let lines: SuperstoreLine[];
beforeAll(async () => {
  world = await testWorld();
  lines = await writeSuperstore(world);
  warehouse = testWarehouse(world);
});
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

interface Answer {
  figures: Figure[];
  rows: PivotLine[];
  columns: PivotLine[];
  pivot: PivotCell[];
  total: PivotTotal;
  changes: ChangePart[];
}

const measured = "value amount { amount } previous previousAmount { amount } growth";
const fields = `figures { key value previous } rows { name key values share ${measured} } columns { name key values share ${measured} } total { ${measured} }
  pivot { row column rowKey columnKey share shareOfRow shareOfColumn ${measured} } changes { kind name key values change changeAmount { amount } growthPoints }`;

async function ask(args: string, filter: object = {}, person: PersonName = "ada"): Promise<Answer> {
  const { data, errors } = await askGraph<{ performance: Answer }>(world, warehouse, person, `query ($filter: AnalysisFilter) { performance(filter: $filter, ${args}) { ${fields} } }`, { filter: { ...superstorePeriod, ...filter } });
  expect(errors).toEqual([]);
  return data.performance;
}

const units = (amount: { amount: string } | null | undefined): bigint => parseAmount(amount?.amount ?? "") ?? -1n;
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const salesOf = (mine: readonly SuperstoreLine[]): bigint => sum(mine.map(({ sales }) => sales));
const year = (which: number) => ({ from: `${which}-01-01`, to: `${which + 1}-01-01` });

/** The dimensions once more, of a line of the file. */
const valueOf: Record<string, (line: SuperstoreLine) => string> = {
  CATEGORY: (line) => line.category,
  SUBCATEGORY: (line) => line.subCategory,
  PRODUCT: (line) => `prd_${line.productId}`,
  CHANNEL: () => "",
  REGION: (line) => line.region,
  COUNTRY: (line) => line.country,
  PLACE: (line) => `${lines.find(({ customerId }) => customerId === line.customerId)?.city ?? ""}, ${line.country}`,
  OWNER: (line) => ownerOfSuperstore(world, line.customerId).ownerId,
  TEAM: (line) => ownerOfSuperstore(world, line.customerId).teamId,
  SEGMENT: (line) => line.segment,
  MONTH: (line) => line.orderedOn.slice(0, 7),
  QUARTER: (line) => `${line.orderedOn.slice(0, 4)}-Q${Math.ceil(Number(line.orderedOn.slice(5, 7)) / 3)}`,
  YEAR: (line) => line.orderedOn.slice(0, 4),
};
const dimensions = Object.keys(valueOf);

/** The measures once more, of some lines of the file. */
const measureOf: Record<string, (mine: readonly SuperstoreLine[]) => number> = {
  REVENUE: (mine) => Number(salesOf(mine)) / 10_000,
  ORDERS: (mine) => new Set(mine.map(({ orderId }) => orderId)).size,
  CUSTOMERS: (mine) => new Set(mine.map(({ customerId }) => customerId)).size,
  QUANTITY: (mine) => mine.reduce((total, { quantity }) => total + quantity, 0),
  AVERAGE_ORDER: (mine) => Number(salesOf(mine)) / 10_000 / new Set(mine.map(({ orderId }) => orderId)).size,
  PROFIT: (mine) => Number(sum(mine.map(({ profit }) => profit))) / 10_000,
  COST: (mine) => Number(sum(mine.map(({ profit, sales }) => sales - profit))) / 10_000,
  MARGIN: (mine) => Number(sum(mine.map(({ profit }) => profit))) / Number(salesOf(mine)),
};

describe("the published figures", () => {
  withPublishedSuperstore.each([
    ["CATEGORY", "by_category"],
    ["SUBCATEGORY", "by_sub_category"],
    ["REGION", "by_region"],
    ["SEGMENT", "by_segment"],
    ["YEAR", "by_year"],
    ["MONTH", "by_month"],
  ] as const)("by %s, in every measure", async (rows, key) => {
    const expected = publishedSuperstore?.[key] ?? {};
    for (const [measure, field] of [["REVENUE", "sales"], ["ORDERS", "orders"], ["CUSTOMERS", "customers"], ["QUANTITY", "quantity"], ["PROFIT", "profit"]] as const) {
      const answer = await ask(`rows: ${rows}, measure: ${measure}`);
      expect([measure, Object.fromEntries(answer.rows.map(({ name, value }) => [name, value]))]).toEqual([measure, Object.fromEntries(Object.entries(expected).map(([name, totals]) => [name, totals[field]]))]);
      expect(answer.total.value).toBe(publishedSuperstore?.total[field]);
    }
    for (const [measure, field, digits] of [["MARGIN", "margin", 12], ["DISCOUNT", "discount_given", 2]] as const) {
      const answer = await ask(`rows: ${rows}, measure: ${measure}`);
      for (const { name, value } of answer.rows) expect(value).toBeCloseTo(expected[name]?.[field] ?? NaN, digits);
    }
  });

  withPublishedSuperstore("by region and category, with sums that count a customer once", async () => {
    for (const [measure, field] of [["REVENUE", "sales"], ["CUSTOMERS", "customers"], ["PROFIT", "profit"]] as const) {
      const { pivot, rows, columns } = await ask(`rows: REGION, columns: CATEGORY, measure: ${measure}`);
      const expected = Object.entries(publishedSuperstore?.by_region_x_category ?? {}).map(([name, totals]) => [name, totals[field]]);
      expect(Object.fromEntries(pivot.map((cell) => [`${cell.row}|${cell.column}`, cell.value]))).toEqual(Object.fromEntries(expected));
      expect(rows.map(({ name, value }) => [name, value])).toEqual(rows.map(({ name }) => [name, publishedSuperstore?.by_region[name]?.[field]]));
      expect(columns.map(({ name, value }) => [name, value])).toEqual(columns.map(({ name }) => [name, publishedSuperstore?.by_category[name]?.[field]]));
    }
  });

  withPublishedSuperstore("by year, with the year before beside it", async () => {
    const years = Object.entries(publishedSuperstore?.by_year ?? {});
    for (const [index, [which, expected]] of years.entries()) {
      const { figures, total } = await ask("rows: REGION", year(Number(which)));
      const revenue = figures.find(({ key }) => key === "revenue");
      const before = years[index - 1]?.[1].sales ?? 0;
      expect([which, revenue?.value, revenue?.previous]).toEqual([which, expected.sales, before]);
      expect([total.value, total.previous, total.growth]).toEqual([expected.sales, before, before > 0 ? expect.closeTo(expected.sales / before - 1, 12) : null]);
    }
  });
});

describe("any two dimensions, computed once more in TypeScript", () => {
  test.each(dimensions.map((rows, index) => [rows, dimensions[(index + 5) % dimensions.length] ?? ""]))("%s by %s", async (rows, columns) => {
    const [rowOf, columnOf] = [valueOf[rows], valueOf[columns]];
    if (!rowOf || !columnOf) throw new Error("no such dimension");
    const expected = groupBy(lines, (line) => JSON.stringify([rowOf(line), columnOf(line)]));
    const { pivot, total, rows: sums, columns: others } = await ask(`rows: ${rows}, columns: ${columns}, topRows: 200, topColumns: 50`);
    for (const cell of pivot) {
      if (cell.rowKey !== null && cell.columnKey !== null) expect([cell.rowKey, cell.columnKey, units(cell.amount)]).toEqual([cell.rowKey, cell.columnKey, salesOf(expected.get(JSON.stringify([cell.rowKey, cell.columnKey])) ?? [])]);
    }
    for (const parts of [pivot, sums, others]) expect(sum(parts.map(({ amount }) => units(amount)))).toBe(units(total.amount));
    expect(units(total.amount)).toBe(salesOf(lines));
    expect(sums.reduce((all, { values }) => all + values, 0)).toBe(groupBy(lines, rowOf).size);
    expect(pivot.reduce((all, { share }) => all + (share ?? 0), 0)).toBeCloseTo(1, 10);
  });

  test.each(Object.keys(measureOf))("%s of rows, columns and the others", async (measure) => {
    const [of, rowOf, columnOf] = [measureOf[measure], valueOf["PRODUCT"], valueOf["REGION"]];
    if (!of || !rowOf || !columnOf) throw new Error("no such measure");
    const { pivot, rows, columns, total } = await ask(`rows: PRODUCT, columns: REGION, measure: ${measure}, topRows: 7, topColumns: 2`);
    expect([rows.length, columns.length, rows.at(-1)?.values]).toEqual([8, 3, groupBy(lines, rowOf).size - 7]);
    const [named, across] = [new Set(rows.map(({ key }) => key)), new Set(columns.map(({ key }) => key))];
    const within = (key: string | null, known: ReadonlySet<string | null>, value: string): boolean => (key === null ? !known.has(value) : key === value);
    for (const { key, value } of rows) expect(value).toBeCloseTo(of(lines.filter((line) => within(key, named, rowOf(line)))), 9);
    for (const { key, value } of columns) expect(value).toBeCloseTo(of(lines.filter((line) => within(key, across, columnOf(line)))), 9);
    for (const { rowKey, columnKey, value } of pivot) expect(value).toBeCloseTo(of(lines.filter((line) => within(rowKey, named, rowOf(line)) && within(columnKey, across, columnOf(line)))), 9);
    expect(total.value).toBeCloseTo(of(lines), 9);
  });
});

describe("the comparison", () => {
  test("sets months beside the months that stand in their place", async () => {
    const { rows } = await ask("rows: MONTH", year(2016));
    const sold = (month: string): number => measureOf["REVENUE"]?.(lines.filter((line) => line.orderedOn.startsWith(month))) ?? NaN;
    expect(rows.map(({ key, value, previous }) => [key, value, previous])).toEqual(Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, "0");
      return [`2016-${month}`, sold(`2016-${month}`), sold(`2015-${month}`)];
    }));
  });

  test.each(["REVENUE", "CUSTOMERS", "ORDERS", "QUANTITY"])("has what moved %s, and the parts are the whole change", async (measure) => {
    const of = measureOf[measure];
    const { changes, total } = await ask(`rows: SUBCATEGORY, measure: ${measure}, topChanges: 5`, year(2017));
    const change = (of?.(lines.filter((line) => line.orderedOn.startsWith("2017"))) ?? 0) - (of?.(lines.filter((line) => line.orderedOn.startsWith("2016"))) ?? 0);
    expect(changes.reduce((all, part) => all + part.change, 0)).toBeCloseTo(change, 6);
    expect((total.value ?? 0) - (total.previous ?? 0)).toBeCloseTo(change, 6);
    if (measure === "REVENUE") expect(sum(changes.map(({ changeAmount }) => units(changeAmount)))).toBe(units(total.amount) - units(total.previousAmount));
    const values = changes.filter(({ kind }) => kind === ChangePartKind.VALUE);
    expect(values).toHaveLength(5);
    expect(values.map((part) => part.change)).toEqual(values.map((part) => part.change).sort((left, right) => right - left));
    expect(changes.find(({ kind }) => kind === ChangePartKind.OTHERS)?.values).toBe(12);
  });
});

describe("the map", () => {
  interface Area {
    withinKey: string | null;
    key: string | null;
    amount: { amount: string };
    share: number;
  }
  const map = async (args: string): Promise<Area[]> => {
    const { data, errors } = await askGraph<{ salesMap: { areas: Area[] } }>(world, warehouse, "ada", `query ($filter: AnalysisFilter) { salesMap(filter: $filter, ${args}) { areas { withinKey key amount { amount } share } } }`, { filter: superstorePeriod });
    expect(errors).toEqual([]);
    return data.salesMap.areas;
  };

  test("has every place in its region, the small ones as the others, and adds up to the whole", async () => {
    const expected = groupBy(lines, (line) => JSON.stringify([line.region, valueOf["PLACE"]?.(line)]));
    const areas = await map("top: 30");
    expect(areas.filter(({ key }) => key !== null)).toHaveLength(30);
    for (const { withinKey, key, amount } of areas) {
      if (key !== null) expect([withinKey, key, units(amount)]).toEqual([withinKey, key, salesOf(expected.get(JSON.stringify([withinKey, key])) ?? [])]);
    }
    expect(sum(areas.map(({ amount }) => units(amount)))).toBe(salesOf(lines));
    expect(areas.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 10);
  });

  test("has any dimension within another", async () => {
    const areas = await map("within: CATEGORY, by: SUBCATEGORY");
    expect(areas).toHaveLength(17);
    expect(sum(areas.map(({ amount }) => units(amount)))).toBe(salesOf(lines));
  });
});

describe("the lines behind a cell", () => {
  interface Lines {
    totalCount: number;
    revenue: { amount: string };
    lines: { orderedOn: string; order: { id: string } | null; customer: { id: string } | null; product: { id: string }; quantity: number; discount: number; revenue: { amount: string }; profit: { amount: string } | null }[];
  }
  const text = `query ($filter: AnalysisFilter, $rows: PerformanceDimension, $rowKey: String, $columns: PerformanceDimension, $columnKey: String, $first: Int = 50, $offset: Int = 0) {
    analysisOrderLines(filter: $filter, rows: $rows, rowKey: $rowKey, columns: $columns, columnKey: $columnKey, first: $first, offset: $offset) {
      totalCount revenue { amount } lines { orderedOn order { id } customer { id } product { id } quantity discount revenue { amount } profit { amount } } } }`;
  const behind = async (variables: object, person: PersonName = "ada"): Promise<Lines> => {
    const { data, errors } = await askGraph<{ analysisOrderLines: Lines }>(world, warehouse, person, text, { filter: superstorePeriod, ...variables });
    expect(errors).toEqual([]);
    return data.analysisOrderLines;
  };

  test.each([["SUBCATEGORY", "MONTH"], ["REGION", "QUARTER"], ["PRODUCT", "YEAR"], ["SEGMENT", "OWNER"], ["PLACE", "CATEGORY"]])("of %s by %s are those that it counts", async (rows, columns) => {
    const { pivot } = await ask(`rows: ${rows}, columns: ${columns}`);
    for (const cell of [pivot[0], pivot[3]]) {
      if (!cell || cell.rowKey === null || cell.columnKey === null) continue;
      const mine = lines.filter((line) => valueOf[rows]?.(line) === cell.rowKey && valueOf[columns]?.(line) === cell.columnKey);
      const { totalCount, revenue, lines: found } = await behind({ rows, rowKey: cell.rowKey, columns, columnKey: cell.columnKey, first: 200 });
      expect([totalCount, units(revenue), found.length]).toEqual([mine.length, units(cell.amount), Math.min(200, mine.length)]);
      const said = (line: Lines["lines"][number]) => [line.orderedOn, line.order?.id, line.product.id, line.quantity, units(line.revenue), units(line.profit)].join();
      const known = new Set(mine.map((line) => [line.orderedOn, `ord_${line.orderId}`, `prd_${line.productId}`, line.quantity, line.sales, line.profit].join()));
      expect(found.map(said).filter((line) => !known.has(line))).toEqual([]);
    }
  });

  test("come in pages, the latest first, without profits for who may not see them, and only one's own", async () => {
    const [page, next] = [await behind({ first: 3 }), await behind({ first: 3, offset: 3 })];
    expect([page.totalCount, page.lines[0]?.orderedOn]).toEqual([lines.length, "2017-12-30"]);
    expect(next.lines.map(({ orderedOn }) => orderedOn)).toEqual([...next.lines.map(({ orderedOn }) => orderedOn)].sort().reverse());
    const own = await behind({ rows: "REGION", rowKey: "West" }, "amy");
    expect(own.totalCount).toBe(lines.filter((line) => line.region === "West" && ownerOfSuperstore(world, line.customerId).ownerId === world.ids.amy).length);
    expect(own.lines.every(({ profit, customer }) => profit === null && customer !== null)).toBe(true);
    expect(await behind({ rows: "MONTH", rowKey: "nonsense" })).toMatchObject({ totalCount: 0, lines: [] });
  });
});

describe("where nothing is to be compared", () => {
  test("nothing was before, and nothing moved", async () => {
    const { rows, total, changes } = await ask("rows: REGION", { ...year(2017), compare: "NONE" });
    expect([rows.map(({ previous, growth }) => [previous, growth]), total.previous, changes]).toEqual([Array(4).fill([null, null]), null, []]);
  });
});

describe("who sees what", () => {
  test("a sales person's pivot is that of the own customers, and the names are those of people", async () => {
    const { rows, total } = await ask("rows: OWNER, columns: REGION", {}, "amy");
    const own = lines.filter((line) => ownerOfSuperstore(world, line.customerId).ownerId === world.ids.amy);
    expect(rows.map(({ key, amount }) => [key, units(amount)])).toEqual([[world.ids.amy, salesOf(own)]]);
    expect(units(total.amount)).toBe(salesOf(own));
  });

  test.each(["PROFIT", "COST", "MARGIN"])("%s is refused to who may not see profits", async (measure) => {
    const { errors } = await askGraph(world, warehouse, "amy", `{ performance(rows: REGION, measure: ${measure}) { total { value } } }`);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test.each(["topRows: 0", "topRows: 201", "topColumns: 51", "topChanges: -1"])("%s is refused", async (argument) => {
    const { errors } = await askGraph(world, warehouse, "ada", `{ performance(rows: REGION, ${argument}) { total { value } } }`);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

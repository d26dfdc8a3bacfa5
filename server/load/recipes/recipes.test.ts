import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../core/database/database";
import { testDatabase } from "../../testing/database";
import { describeData, hashOfEverything, loadFiles } from "../fixture";

jest.setTimeout(120_000);

let database: Database;
let expected: Record<string, unknown>;

/** Loads a data set into an empty database, once for all of its tests. */
function loaded(name: string, folder: string): void {
  beforeAll(async () => {
    database = await testDatabase();
    const { steps } = await loadFiles(database, name, folder);
    expect(steps.filter(({ tally }) => tally.refused > 0)).toEqual([]);
    expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, unknown>;
  });
  afterAll(() => database.close());

  test("loading a second time changes nothing", async () => {
    const before = await hashOfEverything(database);
    const { steps } = await loadFiles(database, name, folder);
    expect(steps.map(({ tally }) => tally.made)).toEqual(steps.map(() => ({})));
    expect(await hashOfEverything(database)).toEqual(before);
  });
}

const rows = <R extends object>(text: string): Promise<R[]> => database.sql.rows<R>(text);

async function one<R extends object>(text: string): Promise<R> {
  return (await rows<R>(text))[0] as R;
}

/** Ten-thousandths as the published figure is written. */
const major = (amount: number | string): number => Number(amount) / 10_000;

describeData("crm_sales_opportunities", (folder) => {
  loaded("crm_sales_opportunities", folder);

  const figures = `COUNT(*) AS \`opportunities\`, SUM(s.\`name\` = 'Won') AS \`won\`, SUM(s.\`name\` = 'Lost') AS \`lost\`, SUM(s.\`name\` = 'Engaging') AS \`engaging\`,
    SUM(s.\`name\` = 'Prospecting') AS \`prospecting\`, SUM(CASE WHEN o.\`status\` = 'WON' THEN o.\`value\` ELSE 0 END) / 10000 AS \`won_value\``;
  const from = "FROM `opportunity` o JOIN `stage` s ON s.`id` = o.`stageId` LEFT JOIN `user` u ON u.`id` = o.`ownerId`";
  const numbers = (row: object): object => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
  const pick = (figures: Record<string, number>): object => Object.fromEntries(["opportunities", "won", "lost", "engaging", "prospecting", "won_value"].map((name) => [name, figures[name]]));

  test("deals by stage and what was won are as published", async () => {
    expect(numbers(await one(`SELECT ${figures} ${from}`))).toEqual(pick(expected["total"] as Record<string, number>));
  });

  test.each([
    ["by_agent", "u.`name`", ""],
    ["by_manager", "t.`key`", "JOIN (SELECT t.`id`, u.`name` AS `key` FROM `team` t JOIN `user` u ON u.`teamId` = t.`id` AND u.`role` = 'SALES_MANAGER') t ON t.`id` = u.`teamId`"],
    ["by_region", "r.`name`", "JOIN `team` t ON t.`id` = u.`teamId` JOIN `team` r ON r.`id` = t.`parentId`"],
    ["by_product", "p.`name`", "JOIN `opportunity_product` l ON l.`opportunityId` = o.`id` JOIN `product` p ON p.`id` = l.`productId`"],
    ["by_series", "c.`name`", "JOIN `opportunity_product` l ON l.`opportunityId` = o.`id` JOIN `product` p ON p.`id` = l.`productId` JOIN `category` c ON c.`id` = p.`categoryId`"],
    ["by_sector", "COALESCE(c.`industry`, '')", "LEFT JOIN `customer` c ON c.`id` = o.`customerId`"],
  ])("%s too", async (name, key, join) => {
    const published = Object.entries(expected[name] as Record<string, Record<string, number>>).map(([label, values]) => [label.replace("technolgy", "technology"), pick(values)]);
    const found = await rows<{ k: string }>(`SELECT ${key} AS \`k\`, ${figures} ${from} ${join} GROUP BY ${key}`);
    expect(Object.fromEntries(found.map(({ k, ...values }) => [k, numbers(values)]))).toEqual(Object.fromEntries(published));
  });

  test("days from engaging to winning are the published mean", async () => {
    const deals = await rows<{ createdAt: string; closedAt: string }>("SELECT `createdAt`, `closedAt` FROM `opportunity` WHERE `status` = 'WON'");
    const days = deals.map(({ createdAt, closedAt }) => (Date.parse(`${closedAt}Z`) - Date.parse(`${createdAt}Z`)) / 86_400_000);
    expect(days.reduce((sum, each) => sum + each, 0) / days.length).toBeCloseTo((expected["total"] as Record<string, number>)["avg_cycle_days_won"] as number, 9);
  });

  test("the open pipeline at list price is as published; 1,425 open deals have no account", async () => {
    const { listed } = await one<{ listed: number }>("SELECT SUM(l.`price` * l.`quantity`) AS `listed` FROM `opportunity_product` l JOIN `opportunity` o ON o.`id` = l.`opportunityId` WHERE o.`status` = 'OPEN'");
    expect(major(listed)).toBe(expected["open_pipeline_at_list_price"]);
    expect(await one("SELECT COUNT(*) AS `n` FROM `opportunity` WHERE `customerId` IS NULL AND `status` = 'OPEN'")).toEqual({ n: 1_425 });
    expect(await rows("SELECT `name` FROM `product` ORDER BY `name`")).toContainEqual({ name: "GTX Pro" });
    expect(await one("SELECT COUNT(*) AS `n` FROM `product`")).toEqual({ n: 7 });
  });

  test("what was closed was engaged before: its history has both stays", async () => {
    expect(await one("SELECT COUNT(*) AS `n` FROM `stage_change`")).toEqual({ n: 8_800 + 4_238 + 2_473 });
  });
});

describeData("northwind", (folder) => {
  loaded("northwind", folder);

  const net = "SUM(l.`total`) AS `net`, SUM(l.`quantity`) AS `quantity`, COUNT(DISTINCT o.`id`) AS `orders`";
  const from = "FROM `order_line` l JOIN `sales_order` o ON o.`id` = l.`orderId` JOIN `product` p ON p.`id` = l.`productId`";
  const figure = ({ net, quantity, orders }: { net: number; quantity: number; orders: number }): object => ({ orders: Number(orders), quantity: Number(quantity), net: major(net) });

  test("gross, net and quantity are as published, to the last digit", async () => {
    const total = await one<{ gross: number; net: number; quantity: number }>(`SELECT SUM(l.\`unitPrice\` * l.\`quantity\`) AS \`gross\`, ${net} ${from}`);
    expect({ gross: major(total.gross), net: major(total.net), quantity: total.quantity }).toEqual({ gross: expected["gross"], net: expected["net"], quantity: expected["quantity"] });
    expect(await one("SELECT SUM(`total`) AS `net` FROM `sales_order`")).toEqual({ net: total.net });
  });

  test.each([
    ["by_year", "SUBSTR(o.`orderedOn`, 1, 4)", ""],
    ["by_month", "SUBSTR(o.`orderedOn`, 1, 7)", ""],
    ["by_category", "c.`name`", "JOIN `category` c ON c.`id` = p.`categoryId`"],
    ["by_supplier", "s.`name`", "JOIN `supplier` s ON s.`id` = p.`supplierId`"],
    ["by_employee", "u.`name`", "JOIN `user` u ON u.`id` = o.`ownerId`"],
    ["by_country", "c.`country`", "JOIN `customer` c ON c.`id` = o.`customerId`"],
  ])("%s too", async (name, key, join) => {
    const found = await rows<{ k: string; net: number; quantity: number; orders: number }>(`SELECT ${key} AS \`k\`, ${net} ${from} ${join} GROUP BY ${key}`);
    expect(Object.fromEntries(found.map((row) => [row.k, figure(row)]))).toEqual(expected[name]);
  });

  test("stock, suppliers and shippers are as published", async () => {
    const stock = await one<Record<string, number>>(
      "SELECT COUNT(*) AS `products`, SUM(`stockQuantity`) AS `units`, SUM(`stockQuantity` * `price`) AS `value`, SUM(`active` = 0) AS `gone` FROM `product`",
    );
    expect({ ...stock, value: major(stock["value"] as number) }).toEqual({ products: 77, units: expected["units_in_stock"], value: expected["stock_value_at_list"], gone: expected["discontinued"] });
    const low = await rows<{ name: string }>("SELECT `name` FROM `product` WHERE `active` = 1 AND `stockQuantity` <= `reorderLevel` ORDER BY `nameKey`, `id`");
    expect(low.map(({ name }) => name).sort()).toEqual([...(expected["stock_only_at_or_below_reorder_active"] as string[])].sort());
    const carried = await rows<{ name: string; n: number; late: number }>(
      "SELECT s.`name`, COUNT(*) AS `n`, SUM(o.`shippedOn` IS NOT NULL AND o.`shippedOn` > o.`dueOn`) AS `late` FROM `sales_order` o JOIN `shipper` s ON s.`id` = o.`shipperId` GROUP BY s.`name`",
    );
    expect(Object.fromEntries(carried.map(({ name, n }) => [name, n]))).toEqual(expected["orders_by_shipper"]);
    expect(Object.fromEntries(carried.map(({ name, late }) => [name, Number(late)]))).toEqual(expected["late_by_shipper"]);
    expect(await one("SELECT COUNT(*) AS `n` FROM `supplier` WHERE `contact` IS NOT NULL AND `country` IS NOT NULL")).toEqual({ n: 29 });
    expect(await one("SELECT COUNT(*) AS `n` FROM `sales_order` WHERE `shippedOn` IS NULL")).toEqual({ n: expected["orders_not_shipped"] });
  });

  test("what is on order is an open purchase of the product's supplier, and what falls short even so is as published", async () => {
    expect(await one("SELECT SUM(`quantity`) AS `units` FROM `purchase` WHERE `status` = 'OPEN' AND `orderedOn` IS NULL")).toEqual({ units: expected["units_on_order"] });
    expect(await one("SELECT COUNT(*) AS `n` FROM `purchase` u JOIN `product` p ON p.`id` = u.`productId` WHERE u.`supplierId` <> p.`supplierId`")).toEqual({ n: 0 });
    const short = await rows<{ name: string }>(
      "SELECT `name` FROM `product` p WHERE `active` = 1 AND `stockQuantity` + COALESCE((SELECT SUM(u.`quantity`) FROM `purchase` u WHERE u.`productId` = p.`id` AND u.`status` = 'OPEN'), 0) < `reorderLevel` ORDER BY `nameKey`",
    );
    expect(short.map(({ name }) => name)).toEqual(expected["below_reorder_level_active"]);
  });

  test("two customers never ordered; the word NULL is nothing", async () => {
    const idle = await rows<{ value: string }>("SELECT e.`value` FROM `customer` c JOIN `external_id` e ON e.`recordId` = c.`id` WHERE c.`orderCount` = 0 ORDER BY e.`value`");
    expect(idle.map(({ value }) => value)).toEqual(expected["customers_without_orders"]);
    expect(await one("SELECT COUNT(*) AS `n` FROM `customer` WHERE `region` = 'NULL' OR `phone` = 'NULL'")).toEqual({ n: 0 });
  });
});

describeData("helpdesk_italy", (folder) => {
  loaded("helpdesk_italy", folder);

  test("cases, events, activities, people, customers and products are as published", async () => {
    const counts = await one(`SELECT (SELECT COUNT(*) FROM \`ticket\`) AS \`cases\`, (SELECT COUNT(*) FROM \`ticket_message\`) AS \`events\`, (SELECT COUNT(DISTINCT \`body\`) FROM \`ticket_message\`) AS \`activities\`,
      (SELECT COUNT(DISTINCT \`authorId\`) FROM \`ticket_message\`) AS \`resources\`, (SELECT COUNT(*) FROM \`customer\`) AS \`customers\`, (SELECT COUNT(*) FROM \`product\`) AS \`products\``);
    expect(counts).toEqual({ cases: 4_580, events: expected["events"], activities: expected["activities"], resources: expected["resources"], customers: expected["customers"], products: expected["products"] });
    const activities = await rows<{ body: string; n: number }>("SELECT `body`, COUNT(*) AS `n` FROM `ticket_message` GROUP BY `body`");
    expect(Object.fromEntries(activities.map(({ body, n }) => [body, n]))).toEqual(Object.fromEntries(expected["events_per_activity"] as [string, number][]));
  });

  test("the events of a case: how many, when, for how long, and which is the last", async () => {
    const cases = await rows<{ n: number; start: string; end: string }>("SELECT COUNT(*) AS `n`, MIN(`sentAt`) AS `start`, MAX(`sentAt`) AS `end` FROM `ticket_message` GROUP BY `ticketId`");
    const days = cases.map(({ start, end }) => (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 86_400_000).sort((left, right) => left - right);
    const mean = (values: number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(mean(days)).toBeCloseTo(expected["days_mean"] as number, 9);
    expect(((days[2_289] as number) + (days[2_290] as number)) / 2).toBeCloseTo(expected["days_median"] as number, 9);
    expect(days.at(-1)).toBeCloseTo(expected["days_max"] as number, 9);
    expect(mean(cases.map(({ n }) => n))).toBeCloseTo(expected["events_per_case_mean"] as number, 9);
    expect([cases.map(({ start }) => start).sort()[0], cases.map(({ end }) => end).sort().at(-1)]).toEqual([`${expected["first"] as string}.000`, `${expected["last"] as string}.000`]);
    const statuses = await rows<{ status: string; n: number }>("SELECT `status`, COUNT(*) AS `n` FROM `ticket` GROUP BY `status`");
    expect(Object.fromEntries(statuses.map(({ status, n }) => [status, n]))).toEqual({ CLOSED: 4_557, RESOLVED: 11, PENDING: 11, OPEN: 1 });
  });

  test.each([
    ["by_seriousness_2", "t.`priority`", { NORMAL: "Value 1", HIGH: "Value 2", URGENT: "Value 3", LOW: "Value 4" }],
    ["by_service_type", "t.`kind`", { INCIDENT: "Value 1", REQUEST: "Value 2", QUESTION: "Value 3", COMPLAINT: "Value 4" }],
  ])("%s: as many cases as published", async (name, key, words: Record<string, string>) => {
    const found = await rows<{ k: string; n: number }>(`SELECT ${key} AS \`k\`, COUNT(*) AS \`n\` FROM \`ticket\` t GROUP BY ${key}`);
    const published = Object.entries(expected[name] as Record<string, { cases: number }>).map(([label, { cases }]) => [label, cases]);
    expect(Object.fromEntries(found.map(({ k, n }) => [words[k], n]))).toEqual(Object.fromEntries(published));
  });

  test.each([
    ["by_customer_top12", "customer", "Customer "],
    ["by_product_top12", "product", "Product "],
  ])("%s: as many cases as published", async (name, table, prefix) => {
    const found = await rows<{ k: string; n: number }>(`SELECT r.\`name\` AS \`k\`, COUNT(*) AS \`n\` FROM \`ticket\` t JOIN \`${table}\` r ON r.\`id\` = t.\`${table}Id\` GROUP BY r.\`name\``);
    const counts = Object.fromEntries(found.map(({ k, n }) => [k.slice(prefix.length), n]));
    for (const [label, { cases }] of Object.entries(expected[name] as Record<string, { cases: number }>)) expect([label, counts[label]]).toEqual([label, cases]);
  });
});

describeData("marketing_campaign", (folder) => {
  loaded("marketing_campaign", folder);

  test("2,240 customers were sent six campaigns, and who accepted is as published", async () => {
    expect(await one("SELECT COUNT(*) AS `n` FROM `customer`")).toEqual({ n: expected["rows"] });
    const found = await rows<{ value: string; n: number; responses: number; cost: number; worth: number }>(
      `SELECT e.\`value\`, COUNT(*) AS \`n\`, COUNT(m.\`respondedAt\`) AS \`responses\`, MAX(c.\`contactCost\`) AS \`cost\`, MAX(c.\`responseValue\`) AS \`worth\` FROM \`campaign_member\` m
      JOIN \`campaign\` c ON c.\`id\` = m.\`campaignId\` JOIN \`external_id\` e ON e.\`recordId\` = c.\`id\` GROUP BY e.\`value\``,
    );
    expect(Object.fromEntries(found.map(({ value, responses }) => [value, responses]))).toEqual(expected["accepted"]);
    for (const { n, cost, worth } of found) expect([n, major(cost), major(worth)]).toEqual([2_240, 3, 11]);
  });

  test("education is the segment, marital status a tag", async () => {
    const count = (name: string): object => Object.fromEntries(Object.entries(expected[name] as Record<string, { n: number }>).map(([key, { n }]) => [key, n]));
    const segments = await rows<{ k: string; n: number }>("SELECT `segment` AS `k`, COUNT(*) AS `n` FROM `customer` GROUP BY `segment`");
    expect(Object.fromEntries(segments.map(({ k, n }) => [k, n]))).toEqual(count("response_by_education"));
    const tags = await rows<{ k: string; n: number }>("SELECT t.`name` AS `k`, COUNT(*) AS `n` FROM `customer_tag` j JOIN `tag` t ON t.`id` = j.`tagId` GROUP BY t.`name`");
    expect(Object.fromEntries(tags.map(({ k, n }) => [k, n]))).toEqual(count("response_by_marital"));
  });

  test("spending by category and complaints too", async () => {
    const spent = await rows<{ sku: string; total: number }>("SELECT p.`sku`, SUM(l.`total`) AS `total` FROM `order_line` l JOIN `product` p ON p.`id` = l.`productId` GROUP BY p.`sku`");
    expect(Object.fromEntries(spent.map(({ sku, total }) => [sku, major(total)]))).toEqual(expected["spend_by_category"]);
    expect(await one("SELECT COUNT(*) AS `n` FROM `ticket` WHERE `kind` = 'COMPLAINT'")).toEqual({ n: expected["complaints"] });
  });
});

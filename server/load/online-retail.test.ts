import type { Database } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { testDatabase } from "../testing/database";
import { describeData, firstLines, folderWith, hashOfEverything, loadFiles } from "./fixture";
import { retailFigures } from "./retail-figures";

jest.setTimeout(300_000);

describeData("online_retail", (folder) => {
  describe("the first 12,000 rows", () => {
    let database: Database;
    let start: { folder: string; remove: () => void };
    let lines: string[];
    beforeAll(async () => {
      database = await testDatabase();
      lines = await firstLines(`${folder}/online_retail.csv.gz`, 12_000);
      start = folderWith("online_retail.csv", lines);
      await loadFiles(database, "online_retail", start.folder);
    });
    afterAll(async () => {
      await database.close();
      start.remove();
    });

    test("every row is a line, exact duplicates too; an invoice is one order", async () => {
      const invoices = new Set(lines.slice(1).map((line) => line.split(",")[0]));
      expect(await retailFigures(database)).toMatchObject({ rows: 12_000, orders: invoices.size });
      expect(new Set(lines).size).toBeLessThan(lines.length);
    });

    test("a cancellation is an order of returned goods, and a price keeps its three decimals", async () => {
      const [cancelled] = await database.sql.rows("SELECT o.`total`, l.`quantity`, l.`unitPrice`, l.`currency` FROM `sales_order` o JOIN `order_line` l ON l.`orderId` = o.`id` WHERE o.`number` = 'C536379'");
      expect(cancelled).toEqual({ total: -27_5000, quantity: -1, unitPrice: 27_5000, currency: "GBP" });
    });

    test("loading a second time changes nothing", async () => {
      const before = await hashOfEverything(database);
      await loadFiles(database, "online_retail", start.folder);
      expect(await hashOfEverything(database)).toEqual(before);
    });
  });

  // On a server the whole file is loaded, and held against the same figures, by `npm run bench -- load`.
  (isEmbedded ? describe : describe.skip)("the whole file", () => {
    test("equals the published figures, to the last digit", async () => {
      const database = await testDatabase();
      const { steps } = await loadFiles(database, "online_retail", folder);
      expect(steps.map(({ tally }) => tally)).toEqual([
        { made: { Customer: 4_372, Product: 3_958 }, found: expect.any(Number) as number, refused: 0 },
        { made: { Product: 112, Order: 25_900 }, found: expect.any(Number) as number, refused: 0 },
      ]);
      expect(await retailFigures(database)).toEqual({
        rows: 541_909,
        orders: 25_900,
        described: 540_455,
        withCustomer: 406_829,
        quantity: { mean: 9.55225, sd: 218.081158, min: -80_995, max: 80_995 },
        price: { mean: 4.611114, sd: 96.759853, min: -11_062.06, max: 38_970 },
        customer: { mean: 15_287.69057, sd: 1_713.600303 },
        cleaned: { rows: 397_884, customers: 4_338, products: 3_665, invoices: 18_532, revenue: 8_911_407.904 },
        cancelled: 9_288,
      });
      await database.close();
    });
  });
});

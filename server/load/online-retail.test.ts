import type { Database } from "../core/database/database";
import { testDatabase } from "../testing/database";
import { describeData, firstLines, folderWith, hashOfEverything, loadFiles } from "./fixture";
import { publishedRetail, retailFigures } from "./retail-figures";

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

  // It takes half a minute to a minute and a half, so it is asked for by LOAD_WHOLE=1; `npm run bench -- load` holds a server to the same figures.
  (process.env["LOAD_WHOLE"] === "1" ? describe : describe.skip)("the whole file (LOAD_WHOLE=1)", () => {
    test("equals the published figures, to the last digit", async () => {
      const database = await testDatabase();
      const { steps } = await loadFiles(database, "online_retail", folder);
      expect(steps.map(({ tally }) => tally)).toEqual([
        { made: { Customer: 4_372, Product: 3_958 }, found: expect.any(Number) as number, refused: 0 },
        { made: { Product: 112, Order: 25_900 }, found: expect.any(Number) as number, refused: 0 },
      ]);
      expect(await retailFigures(database)).toEqual(publishedRetail);
      await database.close();
    });
  });
});

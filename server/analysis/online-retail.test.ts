import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { parseAmount } from "../core/money";
import { replicaTables } from "./warehouse/tables";
import { Replica } from "./warehouse/replica";

/** Half a million invoice lines as they came, straight into the replica; skipped where the file is absent. */
const file = "../shared/data/online_retail/online_retail.csv.gz";
const withData = existsSync(file) ? test : test.skip;

interface Line {
  InvoiceNo: string;
  StockCode: string;
  Quantity: string;
  InvoiceDate: string;
  UnitPrice: string;
  CustomerID: string;
}

withData("Online Retail: the cleaned sales are the published ones, to the thousandth", async () => {
  const all: Line[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  const lines = all.filter((line) => line.CustomerID !== "" && Number(line.Quantity) > 0 && Number(line.UnitPrice) > 0 && !line.InvoiceNo.startsWith("C"));
  const table = (name: string) => replicaTables.filter((each) => each.name === name);
  const orders = [...new Map(lines.map((line) => [line.InvoiceNo, line])).values()];
  const replica = await Replica.open();
  for (const orderTable of table("sales_order")) {
    await replica.fill(orderTable, [orders.map((line) => ({ id: `ord_${line.InvoiceNo}`, customerId: `cus_${line.CustomerID}`, orderedOn: line.InvoiceDate.slice(0, 10), status: "OPEN", currency: "GBP" }))]);
  }
  const stored = lines.map((line) => {
    const price = parseAmount(line.UnitPrice) ?? 0n;
    return { orderId: `ord_${line.InvoiceNo}`, productId: `prd_${line.StockCode}`, quantity: Number(line.Quantity), discount: 0, unitPrice: price.toString(), total: (price * BigInt(line.Quantity)).toString() };
  });
  for (const lineTable of table("order_line")) await replica.fill(lineTable, [stored.slice(0, 200_000), stored.slice(200_000)]);
  const [row] = await replica.read(({ rows }) =>
    rows({
      text: `SELECT COUNT(*)::INTEGER AS lines, COUNT(DISTINCT "customerNo")::INTEGER AS customers, COUNT(DISTINCT "productNo")::INTEGER AS products, COUNT(DISTINCT "orderNo")::INTEGER AS invoices, SUM(total) AS revenue FROM sold`,
      values: [],
    }),
  );
  expect(row).toEqual({ lines: 397_884, customers: 4_338, products: 3_665, invoices: 18_532, revenue: 89_114_079_040n });
  replica.close();
}, 180_000);

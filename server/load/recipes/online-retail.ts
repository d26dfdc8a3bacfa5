import type { Recipe } from "../recipe";

/**
 * UCI Online Retail: one row per line of an invoice. Stock codes are taken as they are written, capitals and small
 * letters apart (4,070): published figures count them so. What is no product (postage, bank charges, gifts) is sold
 * like one. A cancellation (invoice C…) is an order of returned goods; a bad debt (A…) has a price below nothing.
 */
export const onlineRetail: Recipe = {
  name: "online_retail",
  about: "UCI Online Retail: customers, products, orders with lines, returns",
  currency: "GBP",
  timeZone: "Europe/London",
  steps: [
    {
      name: "customers-and-products",
      file: "online_retail.csv",
      records: [
        {
          target: "customer",
          key: "CustomerID",
          optional: true,
          repeats: true,
          fields: { name: { template: "Customer {CustomerID}" }, kind: { constant: "COMPANY" }, source: { constant: "Online Retail" }, country: "Country", region: "Country" },
        },
        { target: "product", key: "StockCode", when: "Description", repeats: true, fields: { sku: "StockCode", name: "Description" } },
      ],
    },
    {
      name: "orders",
      file: "online_retail.csv",
      group: { by: "InvoiceNo", within: 1_000 },
      records: [
        { target: "product", key: "StockCode", repeats: true, fields: { sku: "StockCode", name: "StockCode" } },
        {
          target: "order",
          key: "InvoiceNo",
          fields: {
            number: "InvoiceNo",
            customerId: "CustomerID",
            orderedOn: "InvoiceDate",
            orderedAt: "InvoiceDate",
            status: { constant: "COMPLETED" },
            channel: { constant: "online" },
            region: "Country",
          },
          lines: { productId: "StockCode", description: "Description", quantity: "Quantity", unitPrice: "UnitPrice" },
        },
      ],
    },
  ],
};

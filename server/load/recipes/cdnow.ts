import type { Recipe } from "../recipe";

/** CDNOW (Fader and Hardie): purchases of 2,357 customers who first bought in the first quarter of 1997. Those of one day are one order. */
export const cdnow: Recipe = {
  name: "cdnow",
  about: "CDNOW: customers and their purchases of CDs, 1997 to 1998",
  currency: "USD",
  steps: [
    {
      name: "customers",
      file: "cdnow_sample.csv",
      records: [
        {
          target: "customer",
          key: "customer_id",
          repeats: true,
          fields: { name: { template: "Customer {customer_id}" }, kind: { constant: "PERSON" }, createdAt: { column: "date", format: "yyyyMMdd" } },
        },
      ],
    },
    {
      name: "orders",
      file: "cdnow_sample.csv",
      group: { by: ["customer_id", "date"], within: 100 },
      records: [
        {
          target: "order",
          key: { template: "{customer_id} {date}" },
          fields: { customerId: "customer_id", orderedOn: { column: "date", format: "yyyyMMdd" }, status: { constant: "COMPLETED" }, channel: { constant: "online" } },
          lines: { description: { constant: "CDs" }, quantity: "cds", total: "amount" },
        },
      ],
    },
  ],
};

import type { ColumnMapping, Recipe } from "../recipe";

const time = (column: string, more: Omit<ColumnMapping, "column"> = {}): ColumnMapping => ({ column, format: "yyyy/M/d HH:mm:ss", ...more });
const activity = (is: string): { column: string; is: string } => ({ column: "activity", is });

/**
 * The help desk of an Italian software house: one row per event of a case. The file's codes are anonymous ("Value 2"),
 * so what kind and priority they mean is our choice. Where a case changes its customer or product, the last one counts.
 * Each event becomes a note of the ticket's conversation. Times are taken as they stand, in UTC.
 */
export const helpdeskItaly: Recipe = {
  name: "helpdesk_italy",
  about: "Help desk of an Italian software house: cases as tickets with their events",
  timeZone: "UTC",
  steps: [
    {
      name: "parties",
      file: "helpdesk.csv",
      records: [
        { target: "customer", key: "customer", repeats: true, fields: { name: { template: "Customer {customer}" }, kind: { constant: "COMPANY" } } },
        { target: "product", key: "product", repeats: true, fields: { sku: { template: "HD-{product}" }, name: { template: "Product {product}" } } },
        { target: "team", key: { column: "case_id", filled: "Help desk" }, repeats: true, fields: { name: { constant: "Help desk" } } },
        {
          target: "user",
          key: "resource",
          repeats: true,
          fields: { name: { template: "Resource {resource}" }, email: { template: "{resource}@helpdesk.example" }, role: { constant: "SERVICE" }, teamId: { constant: "Help desk" } },
        },
      ],
    },
    {
      name: "tickets",
      file: "helpdesk.csv",
      group: { by: "case_id", within: 1_000 },
      records: [
        {
          target: "ticket",
          key: "case_id",
          fields: {
            subject: "case_id",
            channel: { constant: "WEB" },
            kind: { column: "service_type", from: "last", words: { "Value 1": "INCIDENT", "Value 2": "REQUEST", "Value 3": "QUESTION", "Value 4": "COMPLAINT" } },
            priority: { column: "seriousness_2", from: "last", words: { "Value 1": "NORMAL", "Value 2": "HIGH", "Value 3": "URGENT", "Value 4": "LOW" } },
            status: {
              column: "activity",
              from: "last",
              words: { Closed: "CLOSED", "Resolve ticket": "RESOLVED", VERIFIED: "RESOLVED", Wait: "PENDING", "Require upgrade": "PENDING", "Take in charge ticket": "OPEN" },
            },
            customerId: { column: "customer", from: "last" },
            productId: { column: "product", from: "last" },
            assigneeId: { column: "resource", from: "last" },
            createdAt: time("complete_timestamp"),
            firstRespondedAt: time("complete_timestamp", { from: { first: activity("Take in charge ticket") } }),
            resolvedAt: time("complete_timestamp", { from: { last: activity("Resolve ticket") } }),
            closedAt: time("complete_timestamp", { from: "last" }),
          },
          lines: { body: "activity", authorId: "resource", sentAt: time("complete_timestamp") },
        },
      ],
    },
  ],
};

/** The figures of each customer in the replica, ready to be carried over: as `customer_figure` of the operational database, in the order of the ids. */
export const figureColumns = {
  id: "VARCHAR", asOf: "DATE", probabilityAlive: "INTEGER", expectedPurchases: "INTEGER", lifetimeValue: "BIGINT", recencyScore: "INTEGER", frequencyScore: "INTEGER",
  monetaryScore: "INTEGER", rfmSegment: "VARCHAR", usualInterval: "INTEGER", overdueRatio: "INTEGER", change: "VARCHAR", daysSinceLastOrder: "INTEGER", ordersOfYear: "INTEGER",
  revenueOfYear: "BIGINT", averageOrder: "BIGINT", profitOfYear: "BIGINT", marginOfYear: "INTEGER", netProfitOfYear: "BIGINT",
} as const;

/**
 * `place` counts the customers in the order of their ids, so that pages are found without sorting. `figure_run` has one row once
 * there are figures: an id that no other working-out has.
 */
export const figureTables: readonly string[] = [
  `CREATE TABLE customer_figure (place INTEGER, ${Object.entries(figureColumns).map(([name, type]) => `"${name}" ${type}`).join(", ")})`,
  "CREATE TABLE figure_run (id VARCHAR, customers INTEGER)",
];

import type { Recipe } from "../recipe";

/** Maven Analytics' CRM Sales Opportunities: accounts, products, the sales force, and 8,800 deals; some without an account. */
export const crmSalesOpportunities: Recipe = {
  name: "crm_sales_opportunities",
  about: "Maven CRM Sales Opportunities: sales teams, accounts, products, deals",
  currency: "USD",
  pipeline: {
    name: "Maven sales",
    stages: [
      { key: "Prospecting", name: "Prospecting", kind: "OPEN", probability: 0.1 },
      { key: "Engaging", name: "Engaging", kind: "OPEN", probability: 0.5 },
      { key: "Won", name: "Won", kind: "WON", probability: 1 },
      { key: "Lost", name: "Lost", kind: "LOST", probability: 0 },
    ],
  },
  steps: [
    {
      name: "sales-teams",
      file: "sales_teams.csv",
      records: [
        { target: "team", key: { template: "office {regional_office}" }, repeats: true, fields: { name: "regional_office" } },
        { target: "team", key: "manager", repeats: true, fields: { name: { template: "{regional_office}: {manager}" }, parentId: { template: "office {regional_office}" } } },
        {
          target: "user",
          key: "manager",
          repeats: true,
          fields: { name: "manager", email: { template: "{manager}@maven.example" }, role: { constant: "SALES_MANAGER" }, title: { constant: "Manager" }, teamId: "manager" },
        },
        {
          target: "user",
          key: "sales_agent",
          fields: { name: "sales_agent", email: { template: "{sales_agent}@maven.example" }, role: { constant: "SALES" }, title: { constant: "Sales agent" }, teamId: "manager" },
        },
      ],
    },
    {
      name: "accounts",
      file: "accounts.csv",
      records: [
        {
          target: "customer",
          key: "account",
          fields: {
            name: "account",
            kind: { constant: "COMPANY" },
            industry: { column: "sector", words: { technolgy: "technology" } },
            country: { column: "office_location", words: { Philipines: "Philippines" } },
            notes: {
              template: "Founded {year_established}, {employees} employees, revenue {revenue} million USD. Subsidiary of {subsidiary_of}.",
              otherwise: { template: "Founded {year_established}, {employees} employees, revenue {revenue} million USD." },
            },
          },
        },
      ],
    },
    {
      name: "products",
      file: "products.csv",
      records: [
        { target: "category", key: "series", repeats: true, fields: { name: "series" } },
        { target: "product", key: "product", fields: { sku: "product", name: "product", categoryId: "series", price: "sales_price" } },
      ],
    },
    {
      name: "deals",
      file: "sales_pipeline.csv",
      records: [
        {
          target: "opportunity",
          key: "opportunity_id",
          fields: {
            name: { template: "{product} for {account}", otherwise: { template: "{product} ({opportunity_id})" } },
            customerId: "account",
            ownerId: "sales_agent",
            stageId: "deal_stage",
            productId: { column: "product", words: { GTXPro: "GTX Pro" } },
            value: "close_value",
            createdAt: "engage_date",
            closedAt: "close_date",
            stageEnteredAt: { column: "close_date", otherwise: "engage_date" },
            previousStageId: { column: "close_date", filled: "Engaging" },
            previousStageAt: "engage_date",
          },
        },
      ],
    },
  ],
};

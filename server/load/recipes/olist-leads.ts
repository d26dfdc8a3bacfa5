import type { Recipe } from "../recipe";

const moment = "yyyy-MM-dd HH:mm:ss";

/**
 * Olist's marketing funnel: 8,000 sellers in Brazil who asked to be contacted, and the 842 who joined. A lead is a customer
 * first known on the day of the contact; who joined has a deal that was won. Deals without a word of who sold them have nobody in
 * charge; what kind of seller it is stands in the deal's notes, for the lead itself is loaded before.
 */
export const olistLeads: Recipe = {
  name: "olist_leads",
  about: "Olist marketing funnel: leads by origin, deals won",
  currency: "BRL",
  timeZone: "UTC",
  pipeline: {
    name: "Olist sellers",
    stages: [
      { key: "Contact", name: "Contact", kind: "OPEN", probability: 0.1 },
      { key: "Won", name: "Won", kind: "WON", probability: 1 },
      { key: "Lost", name: "Lost", kind: "LOST", probability: 0 },
    ],
  },
  steps: [
    {
      name: "leads",
      file: "olist_mql.csv",
      records: [
        {
          target: "customer",
          key: "mql_id",
          fields: {
            name: { template: "Seller {mql_id}" },
            kind: { constant: "COMPANY" },
            lifeCycleStage: { constant: "POTENTIAL" },
            source: "origin",
            createdAt: "first_contact_date",
          },
        },
      ],
    },
    {
      name: "deals",
      file: "olist_closed_deals.csv",
      records: [
        {
          target: "opportunity",
          key: "mql_id",
          fields: {
            name: { template: "{business_segment} seller joins", otherwise: { constant: "Seller joins" } },
            customerId: "mql_id",
            stageId: { constant: "Won" },
            createdAt: { column: "won_date", format: moment },
            stageEnteredAt: { column: "won_date", format: moment },
            closedAt: { column: "won_date", format: moment },
            notes: {
              template: "{business_type} of {business_segment}, {lead_type}",
              otherwise: { template: "{business_type} of {business_segment}", otherwise: "business_segment" },
            },
          },
        },
      ],
    },
  ],
};

import type { Mapping, Recipe, RecordMapping } from "../recipe";

/** The column that says who accepted, what the campaign is called, and the month that the recipe gives it. */
const campaigns: readonly [column: string, name: string, month: string][] = [
  ["AcceptedCmp1", "Campaign 1", "2014-07"],
  ["AcceptedCmp2", "Campaign 2", "2014-08"],
  ["AcceptedCmp3", "Campaign 3", "2014-09"],
  ["AcceptedCmp4", "Campaign 4", "2014-10"],
  ["AcceptedCmp5", "Campaign 5", "2014-11"],
  ["Response", "Last campaign", "2014-12"],
];

const categories: readonly [column: string, name: string][] = [
  ["MntWines", "Wines"],
  ["MntFruits", "Fruits"],
  ["MntMeatProducts", "Meat"],
  ["MntFishProducts", "Fish"],
  ["MntSweetProducts", "Sweets"],
  ["MntGoldProds", "Gold"],
];

const constant = (text: string): Mapping => ({ constant: text });
const unlessZero = (column: string): Mapping => ({ column, words: { "0": "" } });

const campaignOf = ([column, name, month]: (typeof campaigns)[number]): RecordMapping => ({
  target: "campaign",
  key: constant(column),
  repeats: true,
  fields: { name: constant(name), startsOn: constant(`${month}-01`), endsOn: constant(`${month}-28`), contactCost: "Z_CostContact", responseValue: "Z_Revenue" },
});

const memberOf = ([column, , month]: (typeof campaigns)[number]): RecordMapping => ({
  target: "campaignMember",
  key: { template: `{ID} ${column}` },
  fields: { campaignId: constant(column), customerId: "ID", sentAt: constant(`${month}-01`), respondedAt: { column, words: { "0": "", "1": `${month}-15` } } },
});

const goodsOf = ([column, name]: (typeof categories)[number]): RecordMapping[] => [
  { target: "category", key: constant(column), repeats: true, fields: { name: constant(name) } },
  { target: "product", key: constant(column), repeats: true, fields: { sku: constant(column), name: constant(name), categoryId: constant(column) } },
];

const spendingOf = ([column]: (typeof categories)[number]): RecordMapping => ({
  target: "order",
  key: { template: `{ID} ${column}` },
  when: unlessZero(column),
  fields: { customerId: "ID", orderedOn: "Dt_Customer", status: constant("COMPLETED") },
  lines: { productId: constant(column), quantity: constant("1"), total: column },
});

/**
 * The customers of a shop with six campaigns, which all of them were sent: who accepted, at a constant cost per contact and
 * value per response. The file has no days: campaigns get the six months after the last enrolment, complaints the year's
 * last day, and what was spent in two years is one order per category on the day of enrolment, which therefore is in no
 * campaign's window. Education is the segment, marital status a tag. How many purchases came by which channel is left
 * out, for nobody knows what they were worth.
 */
export const marketingCampaign: Recipe = {
  name: "marketing_campaign",
  about: "Customer Personality Analysis: customers, six campaigns with their responses, spending by category, complaints",
  steps: [
    {
      name: "customers",
      file: "marketing_campaign.csv",
      separator: ";",
      records: [
        {
          target: "customer",
          key: "ID",
          fields: {
            name: { template: "Customer {ID}" },
            kind: constant("PERSON"),
            segment: "Education",
            tag: "Marital_Status",
            createdAt: "Dt_Customer",
            notes: {
              template: "Born {Year_Birth}, income {Income}, {Kidhome} children and {Teenhome} teenagers at home.",
              otherwise: { template: "Born {Year_Birth}, {Kidhome} children and {Teenhome} teenagers at home." },
            },
          },
        },
        ...campaigns.map(campaignOf),
        ...campaigns.map(memberOf),
        ...categories.flatMap(goodsOf),
        ...categories.map(spendingOf),
        {
          target: "ticket",
          key: { template: "{ID} complaint" },
          when: unlessZero("Complain"),
          fields: { subject: constant("Complaint"), channel: constant("WEB"), kind: constant("COMPLAINT"), customerId: "ID", createdAt: constant("2014-12-31") },
          lines: { body: constant("Complained within the last two years."), sentAt: constant("2014-12-31"), direction: constant("INBOUND") },
        },
      ],
    },
  ],
};

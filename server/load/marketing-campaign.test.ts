import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeData, loadFiles } from "./fixture";
import { askGraph, testWarehouse } from "../testing/analysis";
import { testWorld, type World } from "../testing/world";
import type { Warehouse } from "../analysis/warehouse/warehouse";

jest.setTimeout(120_000);

interface Rate { n: number; response: number; rate: number }
interface Published {
  rows: number;
  accepted: Record<string, number>;
  spend_by_category: Record<string, number>;
  spend_total: number;
  response_by_education: Record<string, Rate>;
  response_by_marital: Record<string, Rate>;
  roi_response_campaign_at_Z_cost3_revenue11: number;
}

interface Share { count: number; members: number; rate: number; interval: { low: number; high: number } }
interface View {
  figures: { key: string; value: number | null }[];
  campaigns: { campaign: { name: string }; reach: number; control: number; cost: { amount: string }; responses: Share; conversions: Share; responseReturn: number; conversionLift: object | null }[];
  responses: { value: string; tag: { name: string } | null; responses: Share }[];
}

describeData("marketing_campaign", (folder) => {
  let world: World;
  let warehouse: Warehouse;
  let published: Published;
  beforeAll(async () => {
    world = await testWorld();
    await loadFiles(world.database, "marketing_campaign", folder);
    published = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Published;
    warehouse = testWarehouse(world);
  });
  afterAll(async () => {
    await warehouse.stop();
    await world.close();
  });

  const text = `query ($filter: AnalysisFilter, $campaignId: ID, $by: ResponseDimension) { promotion(filter: $filter, campaignId: $campaignId, by: $by) {
    figures { key value } campaigns { campaign { id name } reach control cost { amount } responses { count members rate interval { low high } } conversions { count } responseReturn conversionLift { pValue } }
    responses { value tag { name } responses { count members rate interval { low high } } } } }`;
  async function ask(variables: object = {}): Promise<View> {
    const { data, errors } = await askGraph<{ promotion: View }>(world, warehouse, "ada", text, { filter: { from: "2014-07-01", to: "2015-01-01" }, ...variables });
    expect(errors).toEqual([]);
    return data.promotion;
  }
  const idOf = async (column: string): Promise<string> =>
    (await world.database.sql.rows<{ recordId: string }>("SELECT `recordId` FROM `external_id` WHERE `recordType` = 'Campaign' AND `value` = ?", [column]))[0]?.recordId ?? "";

  test("six campaigns were sent to all, and as many responded as published", async () => {
    const { campaigns, figures } = await ask();
    const found = Object.fromEntries(campaigns.map(({ campaign, responses }) => [campaign.name, responses.count]));
    const { AcceptedCmp1, AcceptedCmp2, AcceptedCmp3, AcceptedCmp4, AcceptedCmp5, Response } = published.accepted;
    expect(found).toEqual({ "Campaign 1": AcceptedCmp1, "Campaign 2": AcceptedCmp2, "Campaign 3": AcceptedCmp3, "Campaign 4": AcceptedCmp4, "Campaign 5": AcceptedCmp5, "Last campaign": Response });
    for (const { reach, control, cost, conversions, conversionLift } of campaigns) expect({ reach, control, cost, conversions: conversions.count, conversionLift }).toEqual({ reach: published.rows, control: 0, cost: { amount: "6720.00" }, conversions: 0, conversionLift: null });
    expect(figures.find(({ key }) => key === "reach")?.value).toBe(6 * published.rows);
  });

  test("at the file's cost and value of a response the last campaign lost 45.33 % of its cost", async () => {
    const last = (await ask()).campaigns.find(({ campaign }) => campaign.name === "Last campaign");
    expect(last?.responseReturn).toBeCloseTo(published.roi_response_campaign_at_Z_cost3_revenue11, 12);
    expect(last?.responseReturn).toBeCloseTo((11 * 334 - 3 * 2_240) / (3 * 2_240), 12);
    expect(last?.responses.rate).toBeCloseTo(334 / 2_240, 12);
    // Wilson's interval of 334 in 2,240, worked out by hand.
    expect(last?.responses.interval.low).toBeCloseTo(0.13497, 4);
    expect(last?.responses.interval.high).toBeCloseTo(0.16446, 4);
  });

  test("by education and by marital status as many responded as published", async () => {
    const campaignId = await idOf("Response");
    const shares = (entries: [string, Share][]): object => Object.fromEntries(entries.map(([value, { members, count, rate }]) => [value, { n: members, response: count, rate: expect.closeTo(rate, 12) as number }]));
    const byEducation = await ask({ campaignId, by: "SEGMENT" });
    expect(published.response_by_education).toEqual(shares(byEducation.responses.map(({ value, responses }) => [value, responses])));
    const byStatus = await ask({ campaignId, by: "TAG" });
    expect(published.response_by_marital).toEqual(shares(byStatus.responses.map(({ tag, responses }) => [tag?.name ?? "", responses])));
  });

  test("what was spent by category is as published", async () => {
    const { data } = await askGraph<{ promotion: { categories: { category: string; revenue: { amount: string } }[] } }>(world, warehouse, "ada", "{ promotion(filter: { from: \"2012-01-01\", to: \"2015-01-01\" }) { categories { category revenue { amount } } } }");
    const { MntWines: Wines, MntFruits: Fruits, MntMeatProducts: Meat, MntFishProducts: Fish, MntSweetProducts: Sweets, MntGoldProds: Gold } = published.spend_by_category;
    const found = Object.fromEntries(data.promotion.categories.map(({ category, revenue }) => [category, Number(revenue.amount)]));
    expect(found).toEqual({ Wines, Fruits, Meat, Fish, Sweets, Gold });
    expect(Object.values(found).reduce((sum, each) => sum + each, 0)).toBe(published.spend_total);
  });
});

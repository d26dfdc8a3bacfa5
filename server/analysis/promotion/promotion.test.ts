import { numberEvents } from "../../core/events/number";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { askGraph, testWarehouse, write } from "../../testing/analysis";
import type { Warehouse } from "../warehouse/warehouse";

let world: World;
let warehouse: Warehouse;

/** Numbers that look random and are the same each time (D. H. Lehmer). */
function chances(): () => number {
  let state = 20_260_302;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Customer { id: string; segment: string; region: string | null; ownerId: string; teamId: string }
interface Member { id: string; campaignId: string; customerId: string; group: "TREATED" | "CONTROL"; sentAt: string; respondedAt: string | null }
interface Order { id: string; customerId: string; campaignId: string | null; orderedOn: string; status: string; total: number; profit: number | null; quantity: number; ownerId: string; teamId: string }

const customers: Customer[] = [];
const members: Member[] = [];
const orders: Order[] = [];
const campaigns = [
  { id: "cpg_spring", startsOn: "2026-01-05", endsOn: "2026-01-20", fixedCost: 500_0000, contactCost: 2500, responseValue: 11_0000 },
  { id: "cpg_mail", startsOn: "2026-01-25", endsOn: null, fixedCost: null, contactCost: 3_0000, responseValue: null },
  { id: "cpg_old", startsOn: "2024-01-05", endsOn: "2024-02-20", fixedCost: 1_0000, contactCost: null, responseValue: null },
];
const day = (date: string, add: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + add * 86_400_000).toISOString().slice(0, 10);

function invent(): void {
  const chance = chances();
  const of = <T>(values: readonly T[]): T => values[Math.floor(chance() * values.length)] as T;
  const owners = [{ ownerId: world.ids.amy, teamId: world.ids.north }, { ownerId: world.ids.ben, teamId: world.ids.south }];
  for (let index = 0; index < 300; index++) customers.push({ id: `cus_${index}`, segment: of(["tea", "coffee"]), region: of(["North", "South", null]), ...of(owners) });
  for (const { id: campaignId, startsOn } of campaigns) {
    for (const { id } of customers.filter(() => chance() < 0.8)) {
      const group = chance() < 0.3 ? "CONTROL" as const : "TREATED" as const;
      const sentOn = day(startsOn, Math.floor(chance() * 5));
      members.push({ id: `cpm_${members.length}`, campaignId, customerId: id, group, sentAt: `${sentOn} 10:00:00.000`, respondedAt: chance() < (group === "TREATED" ? 0.4 : 0.1) ? `${day(sentOn, 2)} 08:00:00.000` : null });
    }
  }
  for (let index = 0; index < 900; index++) {
    const { id: customerId, ownerId, teamId } = of(customers);
    const total = Math.floor(chance() * 2_000_000);
    orders.push({
      id: `ord_${index}`, customerId, campaignId: chance() < 0.1 ? "cpg_spring" : null, orderedOn: day("2025-12-20", Math.floor(chance() * 100)), status: chance() < 0.05 ? "CANCELLED" : "OPEN",
      quantity: chance() < 0.06 ? -1 : 2, total, profit: chance() < 0.2 ? null : Math.floor(total * (chance() - 0.2)), ownerId, teamId,
    });
  }
}

beforeAll(async () => {
  world = await testWorld();
  invent();
  await write(world.database, "customer", customers.map((customer) => ({ ...customer })));
  await write(world.database, "campaign", campaigns);
  await write(world.database, "campaign_member", members.map((member) => ({ ...member })));
  await write(world.database, "sales_order", orders.map(({ total: _t, profit: _p, quantity: _q, ...order }) => order));
  await write(world.database, "order_line", orders.map(({ id, total, profit, quantity }) => ({ id: id.replace("ord", "oln"), orderId: id, quantity, unitPrice: Math.abs(total), total, profit, cost: profit === null ? null : total - profit })));
  warehouse = testWarehouse(world);
});
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

const share = "count members rate interval { low high }";
const text = `query ($filter: AnalysisFilter, $campaignId: ID, $window: Int, $by: ResponseDimension) { promotion(filter: $filter, campaignId: $campaignId, window: $window, by: $by) {
  asOf rowCount figures { key value }
  campaigns { campaign { id } complete reach control cost { amount } costPerMember { amount } responses { ${share} } conversions { ${share} } controlResponses { ${share} } controlConversions { ${share} }
    revenue { amount } profit { amount } margin returnOnInvestment responseReturn incrementalReturn couponOrders couponRevenue { amount } couponDiscount { amount }
    conversionLift { difference interval { low high } pValue exact relative neededPerGroup } responseLift { difference } revenueLift { treated { amount } control { amount } difference { amount } low { amount } high { amount } pValue total { amount } } }
  responses { value tag { id } responses { ${share} } }
  categories { category lines revenue { amount } } } }`;

interface Share { count: number; members: number; rate: number | null; interval: { low: number; high: number } | null }
interface Result {
  campaign: { id: string };
  complete: boolean; reach: number; control: number; cost: { amount: string } | null; costPerMember: { amount: string } | null;
  responses: Share; conversions: Share; controlResponses: Share; controlConversions: Share;
  revenue: { amount: string }; profit: { amount: string } | null; margin: number | null; returnOnInvestment: number | null; responseReturn: number | null; incrementalReturn: number | null;
  couponOrders: number; couponRevenue: { amount: string };
  conversionLift: { difference: number; interval: { low: number; high: number }; pValue: number; relative: number } | null;
  revenueLift: { treated: { amount: string }; control: { amount: string }; difference: { amount: string }; low: { amount: string }; high: { amount: string } } | null;
}
interface View { rowCount: number; figures: { key: string; value: number }[]; campaigns: Result[]; responses: { value: string; responses: Share }[] }

const quarter = { from: "2026-01-01", to: "2026-04-01" };
async function ask(person: PersonName, variables: object = {}, filter: object = {}): Promise<View> {
  const { data, errors } = await askGraph<{ promotion: View }>(world, warehouse, person, text, { filter: { ...quarter, ...filter }, ...variables });
  expect(errors).toEqual([]);
  return data.promotion;
}

/** The same figures a second time, by walking through members and orders. */
function expected(campaignId: string, counts: (customer: Customer) => boolean, window = 30) {
  const outcome = (group: Member["group"]) => {
    const own = members.filter((member) => member.campaignId === campaignId && member.group === group && customers.some((customer) => customer.id === member.customerId && counts(customer)));
    const each = own.map(({ customerId, sentAt }) => {
      const from = sentAt.slice(0, 10);
      const within = orders.filter((order) => order.customerId === customerId && order.status !== "CANCELLED" && order.orderedOn >= from && order.orderedOn < day(from, window));
      return { buys: within.some(({ quantity }) => quantity > 0), revenue: within.reduce((sum, { total }) => sum + total, 0), profit: within.reduce((sum, { profit }) => sum + (profit ?? 0), 0) };
    });
    return {
      members: own.length, responses: own.filter(({ respondedAt }) => respondedAt).length, conversions: each.filter(({ buys }) => buys).length,
      revenue: each.reduce((sum, { revenue }) => sum + revenue, 0), profit: each.reduce((sum, { profit }) => sum + profit, 0),
    };
  };
  return { treated: outcome("TREATED"), control: outcome("CONTROL") };
}

const units = (money: { amount: string } | null | undefined): number => Math.round(Number(money?.amount ?? NaN) * 10_000);
const resultOf = (view: View, id: string): Result => view.campaigns.find(({ campaign }) => campaign.id === id) as Result;

describe("a campaign's figures", () => {
  test.each([["cpg_spring", 30], ["cpg_mail", 30], ["cpg_mail", 7]])("of %s are those counted by hand, within %i days", async (id, window) => {
    const result = resultOf(await ask("ada", { window }), id);
    const { treated, control } = expected(id, () => true, window);
    expect(result).toMatchObject({
      reach: treated.members, control: control.members, responses: { count: treated.responses }, conversions: { count: treated.conversions, members: treated.members },
      controlResponses: { count: control.responses }, controlConversions: { count: control.conversions, members: control.members },
    });
    expect([units(result.revenue), units(result.profit)]).toEqual([treated.revenue, treated.profit]);
    const terms = campaigns.find((campaign) => campaign.id === id);
    const cost = (terms?.fixedCost ?? 0) + (terms?.contactCost ?? 0) * treated.members;
    expect(units(result.cost)).toBe(cost);
    expect(result.returnOnInvestment).toBeCloseTo((treated.profit - cost) / cost, 12);
    expect(result.conversionLift?.difference).toBeCloseTo(treated.conversions / treated.members - control.conversions / control.members, 12);
    const perMember = [treated.revenue / treated.members, control.revenue / control.members] as const;
    expect([units(result.revenueLift?.treated), units(result.revenueLift?.control)]).toEqual(perMember.map(Math.round));
    const difference = perMember[0] - perMember[1];
    expect(units(result.revenueLift?.low)).toBeLessThan(difference);
    expect(units(result.revenueLift?.high)).toBeGreaterThan(difference);
    const gain = (treated.profit / treated.members - control.profit / control.members) * treated.members;
    expect(result.incrementalReturn).toBeCloseTo((gain - cost) / cost, 9);
    expect(result.responseReturn).toEqual(terms?.responseValue ? expect.closeTo((terms.responseValue * treated.responses - cost) / cost, 9) : null);
  });

  test("are of those that ran in the period, the newest first, and of one asked for besides", async () => {
    const ids = (view: View): string[] => view.campaigns.map(({ campaign }) => campaign.id);
    expect(ids(await ask("ada"))).toEqual(["cpg_mail", "cpg_spring"]);
    expect(ids(await ask("ada", {}, { from: "2024-01-01", to: "2024-02-01" }))).toEqual(["cpg_old"]);
    const one = await ask("ada", { campaignId: "cpg_old" });
    expect(ids(one)).toEqual(["cpg_mail", "cpg_spring", "cpg_old"]);
    expect(one.figures.find(({ key }) => key === "reach")?.value).toBe(expected("cpg_old", () => true).treated.members);
    expect(resultOf(one, "cpg_old").complete).toBe(true);
    expect(resultOf(await ask("ada", { window: 60 }), "cpg_mail").complete).toBe(false);
  });

  test("know the orders that name the campaign", async () => {
    const named = orders.filter(({ campaignId, status, orderedOn }) => campaignId && status !== "CANCELLED" && orderedOn >= quarter.from);
    const { couponOrders, couponRevenue } = resultOf(await ask("ada"), "cpg_spring");
    expect(couponOrders).toBe(named.filter(({ quantity }) => quantity > 0).length);
    expect(units(couponRevenue)).toBe(named.reduce((sum, { total }) => sum + total, 0));
  });

  test("of the parts add up to those of the whole, costs to a ten-thousandth", async () => {
    const [whole, ...parts] = [await ask("ada"), await ask("ada", {}, { segment: "tea" }), await ask("ada", {}, { segment: "coffee" })];
    for (const { campaign: { id }, ...total } of whole.campaigns) {
      const each = parts.map((part) => resultOf(part, id));
      const sum = (of: (result: Result) => number): number => each.reduce((all, result) => all + of(result), 0);
      for (const count of [(r: Result) => r.reach, (r: Result) => r.control, (r: Result) => r.conversions.count, (r: Result) => r.responses.count, (r: Result) => units(r.revenue), (r: Result) => units(r.profit)]) {
        expect(sum(count)).toBe(count({ campaign: { id }, ...total }));
      }
      expect(Math.abs(sum((r) => units(r.cost)) - units(total.cost))).toBeLessThanOrEqual(1);
    }
  });
});

describe("who sees what", () => {
  test("a seller sees the own customers' figures, no costs and no profit; they are the same as an administrator's of that person", async () => {
    const mine = await ask("amy");
    const { treated, control } = expected("cpg_spring", ({ ownerId }) => ownerId === world.ids.amy);
    const result = resultOf(mine, "cpg_spring");
    expect(result).toMatchObject({ reach: treated.members, control: control.members, conversions: { count: treated.conversions }, cost: null, profit: null, margin: null, returnOnInvestment: null, responseReturn: null, incrementalReturn: null });
    expect(units(result.revenue)).toBe(treated.revenue);
    expect(mine.figures.map(({ key }) => key)).not.toEqual(expect.arrayContaining(["campaignCost"]));
    const hers = resultOf(await ask("ada", {}, { ownerId: world.ids.amy }), "cpg_spring");
    expect([hers.reach, hers.conversions, units(hers.revenue)]).toEqual([result.reach, result.conversions, units(result.revenue)]);
  });

  test("marketing sees costs but no profit; finance both; service is refused", async () => {
    expect(resultOf(await ask("lin"), "cpg_spring")).toMatchObject({ cost: { amount: expect.any(String) as string }, profit: null, returnOnInvestment: null, responseReturn: expect.any(Number) as number });
    expect(resultOf(await ask("fin"), "cpg_spring")).toMatchObject({ cost: { amount: expect.any(String) as string }, profit: { amount: expect.any(String) as string } });
    expect((await askGraph(world, warehouse, "sue", text)).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  test.each([0, 366])("a window of %i days is refused", async (window) => {
    expect((await askGraph(world, warehouse, "ada", text, { window })).errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("sent and responded", () => {
  const counted = (of: (customer: Customer) => string) => {
    const found = new Map<string, { sent: number; responded: number }>();
    for (const member of members.filter(({ campaignId, group }) => campaignId === "cpg_spring" && group === "TREATED")) {
      const value = of(customers.find(({ id }) => id === member.customerId) as Customer);
      const row = found.get(value) ?? { sent: 0, responded: 0 };
      found.set(value, { sent: row.sent + 1, responded: row.responded + Number(member.respondedAt !== null) });
    }
    return Object.fromEntries(found);
  };

  test.each([["SEGMENT", ({ segment }: Customer) => segment], ["REGION", ({ region }: Customer) => region ?? ""]] as const)("by %s", async (by, of) => {
    const { responses } = await ask("ada", { campaignId: "cpg_spring", by });
    expect(Object.fromEntries(responses.map(({ value, responses: { count, members: sent } }) => [value, { sent, responded: count }]))).toEqual(counted(of));
  });

  test("lead to the customers behind them", async () => {
    const of = { campaign: { campaignId: "cpg_spring", group: "TREATED", responded: true, by: "REGION", value: "" } };
    const { data, errors } = await askGraph<{ analysisCustomers: { totalCount: number } }>(world, warehouse, "ada", "query ($of: CustomerSetInput!) { analysisCustomers(of: $of, first: 5) { totalCount customers { customer { id } } } }", { of });
    expect(errors).toEqual([]);
    expect(data.analysisCustomers.totalCount).toBe(counted(({ region }) => region ?? "")[""]?.responded);
  });
});

test("a new audience and a response are in the figures without a rebuild", async () => {
  const before = resultOf(await ask("ada"), "cpg_mail");
  const add = `mutation { addCampaignAudience(id: "cpg_mail", input: { filter: {}, sentAt: "2026-02-01T08:00:00Z" }) { id } }`;
  const respond = (customerId: string) => `mutation { recordCampaignResponses(id: "cpg_mail", input: { customerIds: ["${customerId}"] }) { id } }`;
  expect((await world.query("ada", add)).errors).toEqual([]);
  const added = customers.find(({ id }) => !members.some((member) => member.campaignId === "cpg_mail" && member.customerId === id))?.id ?? "";
  expect((await world.query("ada", respond(added))).errors).toEqual([]);
  await numberEvents(world.database);
  await warehouse.caughtUp();
  const after = resultOf(await ask("ada"), "cpg_mail");
  expect([after.reach + after.control, after.responses.count]).toEqual([300, before.responses.count + 1]);
});

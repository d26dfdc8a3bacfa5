import { alertWorld, type AlertWorld } from "../../../testing/alert-world";
import { RuleKind } from "../rule.entity";

let world: AlertWorld;
let customer: string;
let product: string;
beforeAll(async () => {
  world = await alertWorld();
  for (const kind of [RuleKind.PROBABLY_GONE, RuleKind.RATE_FALLING]) {
    const made = await world.query<{ createRule: { id: string } }>("ada", "mutation ($input: CreateRuleInput!) { createRule(input: $input) { id } }", { input: { kind, name: kind } });
    await world.query("ada", "mutation ($id: ID!) { updateRule(id: $id, version: 1, input: { enabled: true }) { id } }", { id: made.data.createRule.id });
  }
  product = await world.givenProduct("FIG", "10.00");
});
beforeEach(async () => {
  customer = await world.givenCustomer("amy", "A good customer");
  await world.givenOrder("amy", customer, product, "2026-01-05");
});
afterAll(() => world.close());

/** What the last night's figures say of the customer. */
async function givenFigures(figures: { probabilityAlive?: number; overdueRatio?: number }): Promise<void> {
  const [alive, ratio] = [figures.probabilityAlive ?? 0.9, figures.overdueRatio ?? 0.5].map((value) => Math.round(value * 10_000));
  await world.database.transact(({ sql }) => sql.run(
    "REPLACE INTO `customer_figure` (`id`, `asOf`, `probabilityAlive`, `overdueRatio`, `ordersOfYear`, `revenueOfYear`) VALUES (?, '2026-03-01', ?, ?, 3, 300000)", [customer, alive ?? 0, ratio ?? 0]));
  await world.evaluate();
  await world.evaluate();
}

const alerts = async (kind: string): Promise<string[]> => (await world.alertsOn("amy", customer)).filter((alert) => alert.kind === kind).map(({ status }) => status);

test("who is probably gone is told to the owner, and does not come and go with a probability that wavers about the limit", async () => {
  for (const [probabilityAlive, expected] of [[0.3, []], [0.2999, ["OPEN"]], [0.31, ["OPEN"]], [0.39, ["OPEN"]], [0.29, ["OPEN"]], [0.4, ["EXPIRED"]], [0.35, ["EXPIRED"]], [0.1, ["EXPIRED", "OPEN"]]] as const) {
    await givenFigures({ probabilityAlive });
    expect([probabilityAlive, await alerts(RuleKind.PROBABLY_GONE)]).toEqual([probabilityAlive, expected]);
  }
});

test("who is silent for more than twice the own rhythm is told once, until the figures have seen the customer buy again", async () => {
  await givenFigures({ overdueRatio: 2 });
  expect(await alerts(RuleKind.RATE_FALLING)).toEqual([]);
  await givenFigures({ overdueRatio: 2.1 });
  expect(await alerts(RuleKind.RATE_FALLING)).toEqual(["OPEN"]);
  await world.givenOrder("amy", customer, product, "2026-03-02");
  await givenFigures({ overdueRatio: 2.2 });
  expect(await alerts(RuleKind.RATE_FALLING)).toEqual(["OPEN"]);
  await givenFigures({ overdueRatio: 0 });
  expect(await alerts(RuleKind.RATE_FALLING)).toEqual(["EXPIRED"]);
});

test("who has not bought for a year, or has no figures, is no news", async () => {
  await world.evaluate();
  expect(await alerts(RuleKind.PROBABLY_GONE)).toEqual([]);
  await world.database.transact(({ sql }) => sql.run("UPDATE `customer` SET `lastOrderOn` = '2025-03-01' WHERE `id` = ?", [customer]));
  await givenFigures({ probabilityAlive: 0.01, overdueRatio: 9 });
  expect([...(await alerts(RuleKind.PROBABLY_GONE)), ...(await alerts(RuleKind.RATE_FALLING))]).toEqual([]);
});

import { alertWorld, type AlertWorld } from "../../../testing/alert-world";
import { templateTests } from "../../../testing/template-tests";
import { monday } from "../../../testing/world";
import { RuleKind } from "../rule.entity";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(async () => {
  world.clock.set(monday);
  await world.database.transact(({ sql }) => sql.run("UPDATE `rule` SET `enabled` = 0"));
});
afterAll(() => world.close());

const { givenRule, look } = templateTests(() => world);

async function lead(name: string, more: object = {}): Promise<string> {
  const input = { kind: "COMPANY", name, ownerId: null, ...more };
  const { data, errors } = await world.query<{ createCustomer: { id: string } }>("ada", "mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }", { input });
  expect(errors).toEqual([]);
  return data.createCustomer.id;
}

async function leads(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await lead(name));
  return ids;
}

const ownerOf = async (id: string): Promise<string | undefined> =>
  (await world.query<{ customer: { owner: { name: string } | null } }>("ada", "query ($id: ID!) { customer(id: $id) { owner { name } } }", { id })).data.customer.owner?.name;

const ownersOf = (ids: readonly string[]) => Promise.all(ids.map(ownerOf));

test("new leads are given in turn to those who sell, each with its event; whose lead it is already keeps it", async () => {
  const before = await lead("Before the rule");
  await look();
  const rule = await givenRule(RuleKind.NEW_LEAD_IN_TURN);
  const [mine, bought, ...fresh] = [await world.givenCustomer("amy", "Amy's own"), await lead("No lead", { lifeCycleStage: "MAINTAINED" }), ...(await leads("One", "Two", "Three", "Four"))];
  await look();
  const [first, second, third, fourth] = await ownersOf(fresh);
  expect([first, second].sort()).toEqual(["Amy 王", "Ben 李"]);
  expect([third, fourth]).toEqual([first, second]);
  expect(await ownersOf([before, mine, bought])).toEqual([undefined, "Amy 王", undefined]);
  const events = (await world.events()).filter(({ type, recordId }) => type === "customer.assigned" && fresh.includes(recordId));
  expect(events).toHaveLength(4);
  const firings = await world.database.sql.rows<{ endedAt: string | null }>("SELECT `endedAt` FROM `rule_firing` WHERE `ruleId` = ?", [rule]);
  expect(firings.map(({ endedAt }) => endedAt !== null)).toEqual([true, true, true, true]);
});

test("whoever has fewer customers gets the next lead, until both have as many", async () => {
  await world.database.transact(({ sql }) => sql.run("UPDATE `customer` SET `ownerId` = ?", [world.ids.amy]));
  for (const name of ["Ben one", "Ben two"]) await world.givenCustomer("ben", name);
  const [count] = await world.database.sql.rows<{ n: number }>("SELECT COUNT(*) AS `n` FROM `customer` WHERE `ownerId` = ?", [world.ids.amy]);
  await givenRule(RuleKind.NEW_LEAD_LEAST_BUSY);
  const behind = Number(count?.n) - 2;
  const fresh = await leads(...Array.from({ length: behind }, (_, index) => `Least ${index}`));
  await look();
  expect(await ownersOf(fresh)).toEqual(fresh.map(() => "Ben 李"));
});

test("a lead goes to whoever has most customers in its region; where nobody has, to whoever has fewest", async () => {
  await world.database.transact(({ sql }) => sql.run("UPDATE `customer` SET `ownerId` = NULL"));
  const inRegion = async (person: "amy" | "ben", region: string, ...names: string[]) => {
    for (const name of names) await lead(name, { ownerId: world.ids[person], region });
  };
  await inRegion("amy", "North", "N1", "N2", "N3");
  await inRegion("ben", "North", "N4");
  await inRegion("ben", "South", "S1");
  await givenRule(RuleKind.NEW_LEAD_TERRITORY);
  const [north, south, east, nowhere] = [await lead("North", { region: "North" }), await lead("South", { region: "South" }), await lead("East", { region: "East" }), await lead("Nowhere")];
  await look();
  expect(await ownersOf([north, south, east])).toEqual(["Amy 王", "Ben 李", "Ben 李"]);
  expect(["Amy 王", "Ben 李"]).toContain(await ownerOf(nowhere));
});

test("nobody who has left gets a lead", async () => {
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `active` = 0 WHERE `id` = ?", [world.ids.ben]));
  await givenRule(RuleKind.NEW_LEAD_IN_TURN);
  const fresh = await leads("Five", "Six");
  await look();
  expect(await ownersOf(fresh)).toEqual(["Amy 王", "Amy 王"]);
});

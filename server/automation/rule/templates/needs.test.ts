import { day } from "../../../core/clock";
import { alertWorld, type AlertWorld } from "../../../testing/alert-world";
import { monday } from "../../../testing/world";
import { RuleKind } from "../rule.entity";
import { templateTests } from "./fixture";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const { givenRule, look, statuses, change } = templateTests(() => world);
const alerts = (id: string) => statuses("amy", RuleKind.NEEDS_AFTER_VISIT, id);

test("three days after the first visit the needs are to be written down; one of them is enough", async () => {
  await givenRule(RuleKind.NEEDS_AFTER_VISIT);
  const [called, visited, planned] = [await world.givenCustomer("amy", "Called"), await world.givenCustomer("amy", "Visited"), await world.givenCustomer("amy", "Planned")];
  const talk = "mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }";
  await change("amy", talk, { input: { customerId: called, channel: "PHONE", direction: "OUTBOUND", subject: "Hello" } });
  await change("amy", talk, { input: { customerId: visited, channel: "VISIT", direction: "OUTBOUND", subject: "At their house" } });
  const visit = "mutation ($input: PlanFollowUpInput!) { planFollowUp(input: $input) { id } }";
  await change("amy", visit, { input: { customerId: planned, subject: "To see them", channel: "VISIT", dueAt: monday } });
  const [followUp] = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `follow_up` WHERE `customerId` = ?", [planned]);
  await change("amy", "mutation ($id: ID!) { completeFollowUp(id: $id, version: 1, outcome: \"Saw them\", logActivity: false) { id } }", { id: followUp?.id });
  world.clock.set(new Date(Date.parse(monday) + 3 * day - 1).toISOString());
  await look();
  expect([await alerts(called), await alerts(visited), await alerts(planned)]).toEqual([[], [], []]);
  world.clock.set(new Date(Date.parse(monday) + 3 * day).toISOString());
  await look();
  expect([await alerts(called), await alerts(visited), await alerts(planned)]).toEqual([[], ["OPEN"], ["OPEN"]]);
  const [row] = await world.database.sql.rows<{ version: number }>("SELECT `version` FROM `customer` WHERE `id` = ?", [visited]);
  await change("amy", "mutation ($id: ID!, $version: Int!) { updateCustomer(id: $id, version: $version, input: { transportNeeds: \"Before nine\" }) { transportNeeds } }", { id: visited, version: row?.version });
  await look();
  expect([await alerts(visited), await alerts(planned)]).toEqual([["EXPIRED"], ["OPEN"]]);
});

test("who sells writes down what is needed, the desk reads it, and partners see none of it", async () => {
  const id = await world.givenCustomer("amy", "Needs");
  const write = "mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, version: 1, input: $input) { packagingNeeds } }";
  const refused = await world.query("sue", write, { id, input: { packagingNeeds: "Pallets" } });
  expect(refused.errors[0]?.extensions?.["fields"]).toMatchObject([{ path: "input.packagingNeeds", code: "notAllowed" }]);
  await change("amy", write, { id, input: { packagingNeeds: "Pallets of 1.2 m" } });
  const seen = async (person: "sue" | "fin") => (await world.query<{ customer: { packagingNeeds: string | null } }>(person, "query ($id: ID!) { customer(id: $id) { packagingNeeds } }", { id })).data.customer.packagingNeeds;
  expect([await seen("sue"), await seen("fin")]).toEqual(["Pallets of 1.2 m", null]);
});

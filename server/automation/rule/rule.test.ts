import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import type { RuleKind } from "./rule.entity";
import { createDefaultRules } from "./rule.service";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
afterAll(() => world.close());

const update = "mutation ($id: ID!, $version: Int!, $input: UpdateRuleInput!) { updateRule(id: $id, version: $version, input: $input) { version name enabled days minutes } }";
const change = (person: "ada" | "mia" | "amy" | undefined, kind: `${RuleKind}`, version: number, input: object) => world.query(person, update, { id: world.rules[kind], version, input });

test("a workspace begins with one rule of each kind, and gets none twice", async () => {
  expect(await world.ctx().transact((tx) => createDefaultRules(tx))).toEqual([]);
  const { data } = await world.query("amy", "{ rules { kind enabled days minutes openAlertCount abilities } }");
  expect(data).toEqual({
    rules: [
      { kind: "FOLLOW_UP_OVERDUE", enabled: true, days: null, minutes: null, openAlertCount: 0, abilities: ["read"] },
      { kind: "DEAL_WITHOUT_ACTIVITY", enabled: true, days: 14, minutes: null, openAlertCount: 0, abilities: ["read"] },
      { kind: "TICKET_DUE", enabled: true, days: null, minutes: 60, openAlertCount: 0, abilities: ["read"] },
      { kind: "CUSTOMER_WITHOUT_ORDER", enabled: true, days: 60, minutes: null, openAlertCount: 0, abilities: ["read"] },
      { kind: "WAREHOUSE_DIFFERS", enabled: true, days: null, minutes: null, openAlertCount: 0, abilities: ["read"] },
    ],
  });
});

test("an administrator changes a rule; what is left out stays", async () => {
  expect((await change("ada", "CUSTOMER_WITHOUT_ORDER", 1, { days: 90, name: " 久未下單 " })).data).toEqual({ updateRule: { version: 2, name: "久未下單", enabled: true, days: 90, minutes: null } });
  expect(await world.events()).toContainEqual({ type: "rule.updated", recordId: world.rules.CUSTOMER_WITHOUT_ORDER });
  expect((await change("ada", "CUSTOMER_WITHOUT_ORDER", 1, { days: 30 })).errors[0]?.extensions).toMatchObject({ code: "CONFLICT", current: { version: 2, days: 90 } });
});

test.each([
  ["days of a kind without", "TICKET_DUE", { days: 3 }],
  ["minutes of a kind without", "DEAL_WITHOUT_ACTIVITY", { minutes: 3 }],
  ["no days", "DEAL_WITHOUT_ACTIVITY", { days: 0 }],
  ["days cleared", "DEAL_WITHOUT_ACTIVITY", { days: null }],
  ["too many minutes", "TICKET_DUE", { minutes: 10_081 }],
  ["an empty name", "TICKET_DUE", { name: " " }],
] as const)("refuses %s", async (_, kind, input) => {
  const before = await world.events();
  expect((await change("ada", kind, 1, input)).errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  expect(await world.events()).toEqual(before);
});

test("nobody else may", async () => {
  expect((await change("amy", "TICKET_DUE", 1, { enabled: false })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  expect((await change("mia", "TICKET_DUE", 1, { enabled: false })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
  expect((await change(undefined, "TICKET_DUE", 1, { enabled: false })).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
});

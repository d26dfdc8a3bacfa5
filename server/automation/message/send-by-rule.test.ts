import { insertEntities } from "../../core/database/bulk-entities";
import { messageWorld, type MessageWorld } from "../../testing/message-world";
import { monday } from "../../testing/world";
import type { RuleAction } from "../rule/definition.types";
import { Rule, RuleKind, type RuleLimits } from "../rule/rule.entity";

let world: MessageWorld;
let reader: string;
let banks = 0;
beforeAll(async () => void (world = await messageWorld()));
beforeEach(async () => {
  world.clock.set(monday);
  await world.clear();
  await world.database.transact(({ sql }) => sql.run("DELETE FROM `rule` WHERE `kind` = 'OWN'"));
  reader = `Bank ${String((banks += 1))}`; // a bank of its own for each test: those of earlier ones are still there
});
afterAll(() => world.close());

/** A rule of the company's own: customers of the given name are written to. */
async function givenRule(action: Omit<Extract<RuleAction, { do: "SEND" }>, "do">, limits: RuleLimits = {}): Promise<void> {
  const definition = { subject: "Customer", when: { kind: "CONDITION" }, causes: [{ name: "named", where: { field: { path: "name", is: "IS", value: { text: reader } } }, severity: "INFO" }], actions: [{ do: "SEND", ...action }] };
  await world.ctx().transact((tx) => insertEntities(tx, Rule, [{ id: "rul_own", version: 1, revision: 1, kind: RuleKind.OWN, name: "Welcome", enabled: true, definition: definition as never, limits, enabledAt: tx.now, createdAt: tx.now }]));
}

test("one message for each firing, however often and on however many servers the rule is looked at", async () => {
  const [channelId, templateId, { customerId }] = [await world.givenChannel("SMS"), await world.givenTemplate(), await world.givenReader(reader)];
  await givenRule({ templateId, channelId, to: "CONTACT" });
  await Promise.all([world.evaluate(), world.evaluate()]);
  await world.evaluate();
  expect(await world.messages()).toMatchObject([{ status: "QUEUED", to: "+886 912 345 678", body: "Dear Zoe,\n\nyours, Amy 王" }]);
  await world.pass();
  const [message] = await world.database.sql.rows<{ firingId: string }>("SELECT `firingId` FROM `outbound_message`");
  const caused = await world.database.sql.rows<{ type: string }>("SELECT `type` FROM `event` WHERE `cause` = ? ORDER BY `id`", [message?.firingId ?? ""]);
  expect(caused.map(({ type }) => type)).toEqual(["message.queued", "message.sent", "activity.logged"]);
  const [row] = await world.database.sql.rows("SELECT `lastActivityAt` FROM `customer` WHERE `id` = ?", [customerId]);
  expect(row).toEqual({ lastActivityAt: null }); // nobody was in contact with the customer
});

test("to the owner in the owner's language, to a group in the workspace's", async () => {
  const texts = [{ locale: "EN", subject: "s", body: "Look after {customer.name}" }, { locale: "ZH_HANT", subject: "主旨", body: "請關心 {customer.name}" }];
  const templateId = await world.givenTemplate({ texts });
  await world.givenReader(reader);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `locale` = 'ZH_HANT' WHERE `id` = ?", [world.ids.amy]));
  await givenRule({ templateId, channelId: await world.givenChannel("EMAIL"), to: "OWNER" });
  await world.evaluate();
  expect(await world.messages()).toMatchObject([{ to: "amy@example.com", locale: "ZH_HANT", body: `請關心 ${reader}` }]);
  await world.database.transact(async ({ sql }) => {
    await sql.run("DELETE FROM `rule_firing`");
    await sql.run("DELETE FROM `rule` WHERE `id` = 'rul_own'");
  });
  await givenRule({ templateId, channelId: await world.givenChannel("FEISHU"), to: "GROUP" });
  await world.evaluate();
  expect((await world.messages())[1]).toMatchObject({ to: null, channelKind: "FEISHU", locale: "EN", body: `Look after ${reader}` });
});

test("quiet hours hold it back; without consent marketing is held back for good, and said so", async () => {
  const [channelId, templateId] = [await world.givenChannel("EMAIL"), await world.givenTemplate({ purpose: "MARKETING" })];
  await world.givenReader(reader);
  await givenRule({ templateId, channelId, to: "CONTACT" }, { quietFrom: 8, quietUntil: 12 });
  await world.evaluate();
  expect(await world.messages()).toEqual([]);
  world.clock.set("2026-03-02T12:00:00.000Z");
  await world.evaluate();
  await world.evaluate();
  expect(await world.messages()).toMatchObject([{ status: "SUPPRESSED", reason: "NO_CONSENT", body: null }]);
});

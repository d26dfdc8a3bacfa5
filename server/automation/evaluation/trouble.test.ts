import { messageWorld, type MessageWorld } from "../../testing/message-world";
import type { PersonName } from "../../testing/world";

let world: MessageWorld;
beforeAll(async () => {
  world = await messageWorld();
});
afterAll(() => world.close());

const isImportant = { field: { path: "level", is: "IS", value: { text: "A" } } };
const definition = (more: object = {}, where: object = isImportant) => ({ subject: "Customer", when: { kind: "CONDITION" }, causes: [{ name: "main", severity: "WATCH", where }], actions: [{ alert: {} }], ...more });

/** A rule of Mia's, who leads the north; its id. */
async function givenRule(person: PersonName, input: object): Promise<string> {
  const { data, errors } = await world.query<{ createOwnRule: { id: string } }>(person, "mutation ($input: OwnRuleInput!) { createOwnRule(input: $input) { id } }", { input: { name: "Own", ...input } });
  expect(errors).toEqual([]);
  return data.createOwnRule.id;
}
const troubleOf = async (id: string) => (await world.query<{ rules: { id: string; trouble: string | null }[] }>("ada", "{ rules { id trouble } }")).data.rules.find((rule) => rule.id === id)?.trouble;
const run = (text: string, values: readonly string[]) => world.database.transact(({ sql }) => sql.run(text, values));
/** What happens to Mia, for as long as the test looks. */
async function meanwhile(column: "active" | "role", now: string, before: string, look: () => Promise<void>): Promise<void> {
  await run(`UPDATE \`user\` SET \`${column}\` = ? WHERE \`id\` = ?`, [now, world.ids.mia]);
  await look();
  await run(`UPDATE \`user\` SET \`${column}\` = ? WHERE \`id\` = ?`, [before, world.ids.mia]);
}

test("a rule that does what it says has no trouble, nor have the first ones, which are nobody's", async () => {
  expect(await troubleOf(await givenRule("mia", { definition: definition() }))).toBeNull();
  expect(await troubleOf(world.rules.TICKET_DUE)).toBeNull();
});

test("a rule rests while whoever answers for it is gone", async () => {
  const id = await givenRule("mia", { definition: definition() });
  await meanwhile("active", "0", "1", async () => expect(await troubleOf(id)).toBe("OWNER_LEFT"));
  expect(await troubleOf(id)).toBeNull();
});

test("a rule rests while its owner may not see what it asks about, or may not do what it does", async () => {
  const asks = await givenRule("mia", { definition: definition({}, { related: { name: "opportunities", is: "MORE", value: { number: 2 } } }) });
  const acts = await givenRule("mia", { definition: definition({ actions: [{ move: { to: "LOST" } }] }) });
  await meanwhile("role", "SERVICE", "SALES_MANAGER", async () => {
    expect(await troubleOf(asks)).toBe("CONDITION");
    expect(await troubleOf(acts)).toBe("ACTION");
  });
});

test("a rule rests while its segment is gone, or asks about what its owner may not see", async () => {
  const input = { name: "Busy", shared: false, condition: { related: { name: "opportunities", is: "MORE", value: { number: 2 } } } };
  const { data, errors } = await world.query<{ createSegment: { id: string } }>("mia", "mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id } }", { input });
  expect(errors).toEqual([]);
  const id = await givenRule("mia", { definition: definition(), segmentId: data.createSegment.id });
  await meanwhile("role", "SERVICE", "SALES_MANAGER", async () => expect(await troubleOf(id)).toBe("SEGMENT_HIDDEN"));
  await run("DELETE FROM `saved_segment` WHERE `id` = ?", [data.createSegment.id]);
  expect(await troubleOf(id)).toBe("SEGMENT_GONE");
});

test("a rule whose template or channel is switched off sends nothing", async () => {
  const [templateId, channelId] = [await world.givenTemplate(), await world.givenChannel("EMAIL")];
  const id = await givenRule("ada", { definition: definition({ actions: [{ send: { templateId, channelId, to: "CONTACT" } }] }) });
  expect(await troubleOf(id)).toBeNull();
  await run("UPDATE `message_template` SET `enabled` = 0 WHERE `id` = ?", [templateId]);
  expect(await troubleOf(id)).toBe("MESSAGE");
});

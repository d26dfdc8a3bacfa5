import { testWorld, type World } from "../../testing/world";
import * as activities from "./activity.service";
import { Channel, Direction } from "./activity.entity";

let world: World;
let customerId: string;
beforeEach(async () => {
  world = await testWorld();
  const text = `mutation { createCustomer(input: { kind: COMPANY, name: "With a timeline" }) { id } }`;
  customerId = (await world.query<{ createCustomer: { id: string } }>("amy", text)).data.createCustomer.id;
});
afterEach(() => world.close());

const log = `mutation ($input: LogActivityInput!) { logActivity(input: $input) { id version subject occurredAt author { name } customer { lastActivityAt } } }`;
const call = (more: object = {}): Record<string, unknown> => ({ input: { customerId, channel: "PHONE", direction: "OUTBOUND", subject: "Rang", ...more } });

async function given(more: object = {}): Promise<{ id: string }> {
  return (await world.query<{ logActivity: { id: string } }>("amy", log, call(more))).data.logActivity;
}

async function lastActivityAt(): Promise<unknown> {
  return (await world.query<{ customer: { lastActivityAt: string } }>("ada", `query ($id: ID!) { customer(id: $id) { lastActivityAt } }`, { id: customerId })).data.customer.lastActivityAt;
}

describe("logActivity", () => {
  test("enters a contact in the timeline, and the customer knows when it last was", async () => {
    const { data, errors } = await world.query<{ logActivity: { id: string } }>("amy", log, call());
    expect(errors).toEqual([]);
    expect(data.logActivity).toMatchObject({ version: 1, author: { name: "Amy 王" }, occurredAt: "2026-03-02T09:00:00.000Z", customer: { lastActivityAt: "2026-03-02T09:00:00.000Z" } });
    expect(await world.events()).toContainEqual({ type: "activity.logged", recordId: data.logActivity.id });
    const text = `query ($id: ID!) { customer(id: $id) { activities(first: 5, filter: { channel: [PHONE] }) { nodes { subject } } } }`;
    expect((await world.query("amy", text, { id: customerId })).data).toEqual({ customer: { activities: { nodes: [{ subject: "Rang" }] } } });
  });

  test("an older contact entered later does not turn the customer's clock back", async () => {
    await given();
    await given({ occurredAt: "2026-02-01T08:00:00Z" });
    expect(await lastActivityAt()).toBe("2026-03-02T09:00:00.000Z");
  });

  test.each([
    ["in the future", { occurredAt: "2026-03-03T09:00:00Z" }, "future"],
    ["with a customer out of sight", { customerId: "cus_absent" }, "notFound"],
    ["with a contact who is not there", { contactId: "con_absent" }, "notFound"],
  ])("refuses one %s", async (_, more, code) => {
    expect((await world.query("amy", log, call(more))).errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ code }] });
  });

  test("finance neither writes nor reads conversations; ben not amy's", async () => {
    await given();
    expect((await world.query("fin", log, call())).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await world.query("fin", `{ activities(first: 5) { nodes { id } } }`)).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await world.query("ben", `{ activities(first: 5) { nodes { id } } }`)).data).toEqual({ activities: { nodes: [] } });
  });

  test("many at once leave each customer with its latest", async () => {
    const at = (time: string) => ({ customerId, channel: Channel.VISIT, direction: Direction.OUTBOUND, subject: "Visited", occurredAt: new Date(time) });
    await world.ctx("amy").transact((tx) => activities.logMany(tx, [at("2026-01-05T10:00:00Z"), at("2026-02-05T10:00:00Z"), at("2026-01-20T10:00:00Z")]));
    expect(await lastActivityAt()).toBe("2026-02-05T10:00:00.000Z");
  });
});

describe("updateActivity", () => {
  const update = `mutation ($id: ID!, $version: Int!, $input: UpdateActivityInput!) { updateActivity(id: $id, version: $version, input: $input) { version subject body } }`;

  test("its author corrects it; a manager does not, and a stale version is a conflict", async () => {
    const { id } = await given({ body: "Long talk" });
    expect((await world.query("amy", update, { id, version: 1, input: { subject: "Called back" } })).data).toEqual({ updateActivity: { version: 2, subject: "Called back", body: "Long talk" } });
    expect(await world.events()).toContainEqual({ type: "activity.updated", recordId: id });
    expect((await world.query("amy", update, { id, version: 1, input: { subject: "x" } })).errors[0]?.extensions?.["code"]).toBe("CONFLICT");
    expect((await world.query("ben", update, { id, version: 2, input: { subject: "x" } })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
  });
});

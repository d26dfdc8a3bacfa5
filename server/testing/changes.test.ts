import { openChanges } from "../core/events/changes";
import { eraseChanges } from "../core/events/erase";
import { createUser } from "../identity/user/user.service";
import { Role } from "../identity/role";
import * as customers from "../customers/customer/customer.service";
import * as contacts from "../customers/contact/contact.service";
import { CustomerKind } from "../customers/customer/customer.enums";
import { tag } from "../customers/tag/tag.service";
import { pipelineWorld, type PipelineWorld } from "./pipeline-world";

let world: PipelineWorld;
beforeAll(async () => (world = await pipelineWorld()));
afterAll(() => world.close());

interface EventRow {
  id: string;
  type: string;
  actorId: string | null;
  address: string | null;
  credentialId: string | null;
  requestId: string;
  cause: string | null;
  changes: string | null;
}

const eventsOf = (recordId: string) =>
  world.database.sql.rows<EventRow>("SELECT `id`, `type`, `actorId`, `address`, `credentialId`, `requestId`, `cause`, `changes` FROM `event` WHERE `recordId` = ? ORDER BY `id`", [recordId]);
const changesOf = async (recordId: string) => (await eventsOf(recordId)).map(({ id, type, changes }) => [type, changes === null ? null : openChanges(id, changes)]);
const latestOf = async (recordId: string) => (await changesOf(recordId)).at(-1);

describe("an event says what changed", () => {
  test("of a record that a person changed: the fields that differ, and no others", async () => {
    const id = await world.givenCustomer("amy", "Lin Trading");
    await world.ctx("amy").transact((tx) => customers.update(tx, id, 1, { name: "林記", phone: "+886 2 2345 6789", notes: null }));
    expect(await latestOf(id)).toEqual(["customer.updated", { name: ["Lin Trading", "林記"], phone: [null, "+886 2 2345 6789"] }]);
  });

  test("of a new record: what it began with", async () => {
    const id = await world.givenCustomer("amy", "Beginner");
    expect(await changesOf(id)).toEqual([["customer.created", expect.objectContaining({ name: [null, "Beginner"], kind: [null, "COMPANY"], ownerId: [null, world.ids.amy] })]]);
  });

  test("of a load nothing: its rows are their history", async () => {
    const inputs = Array.from({ length: 21 }, (_, index) => ({ kind: CustomerKind.COMPANY, name: `Many ${index}` }));
    const made = await world.ctx("ada").transact((tx) => customers.createMany(tx, inputs));
    expect(await changesOf(made[0]?.id ?? "")).toEqual([["customer.created", null]]);
  });

  test("each only of its own, where there are several in one transaction", async () => {
    const deal = await world.givenDeal("amy", "Firewall", { value: { amount: "10" } });
    await world.moveDeal("amy", deal, "won", { value: { amount: "12.5" } });
    const [, moved, won] = await changesOf(deal.id);
    expect(moved).toEqual(["opportunity.moved", expect.objectContaining({ stageId: [world.stages.lead, world.stages.won], value: ["100000", "125000"], status: ["OPEN", "WON"] })]);
    expect(won).toEqual(["opportunity.won", null]);
  });

  test("and what was changed after the last event belongs to that event", async () => {
    const id = await world.givenCustomer("amy", "Twice");
    await world.ctx("amy").transact(async (tx) => {
      const customer = await customers.update(tx, id, 1, { city: "Taipei" });
      Object.assign(customer, { city: "Tainan", region: "South" });
      await tx.db.save(customer);
    });
    expect(await latestOf(id)).toEqual(["customer.updated", { city: [null, "Tainan"], region: [null, "South"] }]);
  });

  test("of a password only that there is one", async () => {
    const input = { name: "Nina", email: "nina@example.com", role: Role.SALES, password: "correct horse battery" };
    const { id } = await world.ctx("ada").transact((tx) => createUser(tx, input));
    const [[, changes] = []] = await changesOf(id);
    expect(changes).toMatchObject({ name: [null, "Nina"], passwordHash: null });
  });

  test("of records that were changed by one statement for all", async () => {
    const customerId = await world.givenCustomer("amy", "With people");
    const first = await world.ctx("amy").transact((tx) => contacts.create(tx, { customerId, name: "First", isPrimary: true }));
    await world.ctx("amy").transact((tx) => contacts.create(tx, { customerId, name: "Second", isPrimary: true }));
    expect(await latestOf(first.id)).toEqual(["contact.updated", { isPrimary: [true, false] }]);
    await world.ctx("amy").transact((tx) => tag(tx, customerId, "VIP"));
    expect(await latestOf(customerId)).toEqual(["customer.tagged", { tags: [null, "VIP"] }]);
  });

  test("until its person is erased", async () => {
    const id = await world.givenCustomer("amy", "To be forgotten");
    await world.ctx("ada").transact((tx) => eraseChanges(tx, [id]));
    const [created, erased] = await eventsOf(id);
    expect(created).toMatchObject({ type: "customer.created", changes: expect.stringMatching(/^erased:[0-9a-f]{64}$/) as string });
    expect(erased).toMatchObject({ type: "event.erased", actorId: world.ids.ada });
  });
});

describe("an event says who, from where and why", () => {
  test("a person by session, from an address, in a request", async () => {
    const ctx = { ...world.ctx("amy", { viewer: { sessionId: "ses_1" }, client: { address: "192.0.2.7", userAgent: "" } }) };
    const { id } = await ctx.transact((tx) => customers.create(tx, { kind: CustomerKind.COMPANY, name: "From afar" }));
    expect(await eventsOf(id)).toMatchObject([{ actorId: world.ids.amy, credentialId: "ses_1", address: "192.0.2.7", requestId: "test", cause: null }]);
  });

  test("what a rule or an event led to", async () => {
    await world.ctx().transact(async (tx) => {
      const cause = tx.emit("order.created", { id: "ord_1" });
      tx.because(cause).emit("customer.moved", { id: "cus_led" });
      tx.emit("customer.moved", { id: "cus_free" });
    });
    const [[first], [led], [free]] = [await eventsOf("ord_1"), await eventsOf("cus_led"), await eventsOf("cus_free")];
    expect(first).toMatchObject({ actorId: null, cause: null });
    expect(led?.cause).toMatch(/^evt_/);
    expect(free?.cause).toBeNull();
  });
});

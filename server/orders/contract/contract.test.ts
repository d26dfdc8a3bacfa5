import fc from "fast-check";
import { DateTime } from "luxon";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { endContracts } from "./contract.end";
import { daysAfter } from "./contract.rules";

let world: World;
let bank: string;
const given = async (person: PersonName, name: string): Promise<string> =>
  (await world.query<{ createCustomer: { id: string } }>(person, "mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }", { input: { kind: "COMPANY", name } })).data.createCustomer.id;
beforeAll(async () => {
  world = await testWorld();
  bank = await given("amy", "國泰世華銀行");
});
afterAll(() => world.close());

interface Seen {
  id: string;
  version: number;
  number: string;
  title: string;
  status: string;
  startsOn: string;
  endsOn: string | null;
  amount: { amount: string; currency: string } | null;
  note: string | null;
  owner: { name: string } | null;
  renewedBy: { id: string } | null;
  abilities: string[];
  availableStatuses: string[];
}
const fields = "id version number title status startsOn endsOn amount { amount currency } note owner { name } renewedBy { id } abilities availableStatuses";
const year = { startsOn: "2025-07-01", endsOn: "2026-06-30" };

const create = (person: PersonName, more: object = {}) =>
  world.query<{ done: Seen }>(person, `mutation ($input: CreateContractInput!) { done: createContract(input: $input) { ${fields} } }`, { input: { customerId: bank, title: "Tea for the year", ...year, amount: { amount: "12000" }, note: "Ten boxes a month", ...more } });
const update = (person: PersonName, { id, version }: Seen, input: object) =>
  world.query<{ done: Seen }>(person, `mutation ($id: ID!, $version: Int!, $input: UpdateContractInput!) { done: updateContract(id: $id, version: $version, input: $input) { ${fields} } }`, { id, version, input });
const move = (person: PersonName, { id, version }: Seen, to: string) =>
  world.query<{ done: Seen }>(person, `mutation ($id: ID!, $version: Int!, $to: ContractStatus!) { done: moveContract(id: $id, version: $version, to: $to) { ${fields} } }`, { id, version, to });
const renew = (person: PersonName, { id, version }: Seen) =>
  world.query<{ done: Seen }>(person, `mutation ($id: ID!, $version: Int!) { done: renewContract(id: $id, version: $version) { ${fields} } }`, { id, version });
const read = async (person: PersonName, id: string): Promise<Seen | null> => (await world.query<{ contract: Seen | null }>(person, `query ($id: ID!) { contract(id: $id) { ${fields} } }`, { id })).data.contract;
const events = async (id: string): Promise<string[]> => (await world.events()).filter(({ recordId }) => recordId === id).map(({ type }) => type);
const refusal = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions;

describe("createContract", () => {
  test("drafts a contract that belongs to whoever has the customer, on the customer's page and found by title and number", async () => {
    const { data, errors } = await create("amy");
    expect(errors).toEqual([]);
    const { done } = data;
    expect(done).toMatchObject({ status: "DRAFT", ...year, amount: { amount: "12000.00", currency: "USD" }, owner: { name: "Amy 王" }, availableStatuses: ["ACTIVE", "TERMINATED"] });
    expect([...done.abilities].sort()).toEqual(["create", "move", "read", "renew", "update"]);
    expect(await events(done.id)).toEqual(["contract.created"]);
    const page = await world.query<{ customer: { contracts: { nodes: { id: string }[] } } }>("amy", "query ($id: ID!) { customer(id: $id) { contracts(first: 5) { nodes { id } } } }", { id: bank });
    expect(page.data.customer.contracts.nodes.map(({ id }) => id)).toContain(done.id);
    for (const text of ["tea for", done.number]) {
      const found = await world.query<{ search: { id: string }[] }>("amy", "query ($text: String!) { search(text: $text, kinds: [CONTRACT], first: 5) { ... on Contract { id } } }", { text });
      expect(found.data.search).toEqual([{ id: done.id }]);
    }
  });

  test("is refused with days the wrong way round, in another currency, for a customer out of sight, and to whoever serves", async () => {
    expect(refusal(await create("amy", { startsOn: "2026-07-01" }))).toMatchObject({ fields: [{ path: "input.endsOn", code: "outOfRange" }] });
    expect(refusal(await create("amy", { amount: { amount: "1", currency: "EUR" } }))).toMatchObject({ fields: [{ path: "input.amount.currency", code: "currency" }] });
    expect(refusal(await create("ben"))).toMatchObject({ fields: [{ path: "input.customerId", code: "notFound" }] });
    expect(refusal(await create("sue"))).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("who sees what of it", () => {
  test("sales their own, finance and the desk all of them, the desk without what it comes to", async () => {
    const { done } = (await create("amy")).data;
    expect(await read("ben", done.id)).toBeNull();
    expect(await read("mia", done.id)).toMatchObject({ amount: { amount: "12000.00" } });
    expect(await read("fin", done.id)).toMatchObject({ amount: { amount: "12000.00" }, note: "Ten boxes a month" });
    expect(await read("sue", done.id)).toMatchObject({ title: "Tea for the year", amount: null, note: null });
  });

  test("a list of 20 takes as many statements as a list of one", async () => {
    const text = "query ($first: Int!) { contracts(first: $first) { nodes { title amount { amount } customer { name } owner { name } renewedBy { number } } } }";
    const [one, many] = [await world.query("fin", text, { first: 1 }), await world.query("fin", text, { first: 20 })];
    expect(many.statements).toBe(one.statements);
  });
});

describe("the course of a contract", () => {
  test("it is changed, signed, and renewed for as long again from the day after; once", async () => {
    const draft = (await create("amy")).data.done;
    const changed = (await update("amy", draft, { title: "Tea and coffee", endsOn: "2026-03-31" })).data.done;
    expect(changed).toMatchObject({ title: "Tea and coffee", endsOn: "2026-03-31" });
    expect(refusal(await update("amy", draft, { title: "Late" }))).toMatchObject({ code: "CONFLICT" });
    expect(refusal(await renew("amy", changed))).toMatchObject({ fields: [{ path: "id", code: "transition" }] });
    const signed = (await move("amy", changed, "ACTIVE")).data.done;
    expect(signed).toMatchObject({ status: "ACTIVE", endsOn: "2026-03-31", availableStatuses: ["ENDED", "TERMINATED"] });
    const next = (await renew("amy", signed)).data.done;
    expect(next).toMatchObject({ title: "Tea and coffee", status: "DRAFT", startsOn: "2026-04-01", endsOn: "2026-12-31", amount: { amount: "12000.00" }, owner: { name: "Amy 王" } });
    const renewed = await read("amy", signed.id);
    expect(renewed?.renewedBy).toEqual({ id: next.id });
    expect(refusal(await renew("amy", renewed as Seen))).toMatchObject({ fields: [{ path: "id", code: "duplicate" }] });
    expect(await events(signed.id)).toEqual(["contract.created", "contract.updated", "contract.signed", "contract.renewed"]);
  });

  test("broken off, it holds until today, and nothing of it changes any more", async () => {
    const signed = (await create("amy", { signed: true })).data.done;
    expect(signed.status).toBe("ACTIVE");
    const over = (await move("amy", signed, "TERMINATED")).data.done;
    expect(over).toMatchObject({ status: "TERMINATED", endsOn: "2026-03-02", availableStatuses: [] });
    expect(refusal(await update("amy", over, { note: "Later" }))).toMatchObject({ fields: [{ path: "id", code: "closed" }] });
    expect(refusal(await move("amy", over, "ACTIVE"))).toMatchObject({ fields: [{ path: "to", code: "transition" }] });
  });

  test("by itself it ends the day after its last one, in the workspace's zone", async () => {
    const [signed, endless, draft] = [(await create("amy", { signed: true, endsOn: "2026-03-05" })).data.done, (await create("amy", { signed: true, endsOn: null })).data.done, (await create("amy", { endsOn: "2026-03-05" })).data.done];
    world.clock.set("2026-03-05T23:59:00.000Z");
    expect(await endContracts(world.ctx())).toBe(0);
    world.clock.set("2026-03-06T00:00:00.000Z");
    expect([await endContracts(world.ctx()), await endContracts(world.ctx())]).toEqual([1, 0]);
    expect([(await read("amy", signed.id))?.status, (await read("amy", endless.id))?.status, (await read("amy", draft.id))?.status]).toEqual(["ENDED", "ACTIVE", "DRAFT"]);
    expect(await events(signed.id)).toEqual(["contract.created", "contract.ended"]);
  });
});

test("what follows a contract begins the day after, and years and months stay what they are", () => {
  expect(daysAfter({ startsOn: "2023-03-01", endsOn: "2024-02-29" })).toEqual({ startsOn: "2024-03-01", endsOn: "2025-02-28" });
  expect(daysAfter({ startsOn: "2026-01-15", endsOn: "2026-04-14" })).toEqual({ startsOn: "2026-04-15", endsOn: "2026-07-14" });
  expect(daysAfter({ startsOn: "2026-01-01", endsOn: "2026-01-10" })).toEqual({ startsOn: "2026-01-11", endsOn: "2026-01-20" });
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => DateTime.fromISO("2000-01-01", { zone: "utc" }).plus({ days }));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 4_000 }), (from, length) => {
      const [startsOn, endsOn] = [from.toFormat("yyyy-MM-dd"), from.plus({ days: length }).toFormat("yyyy-MM-dd")];
      const next = daysAfter({ startsOn, endsOn });
      expect(next.startsOn > endsOn && next.endsOn >= next.startsOn).toBe(true);
    }),
    { endOnFailure: true },
  );
});

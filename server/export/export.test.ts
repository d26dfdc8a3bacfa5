import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { defaultLimits } from "../core/http/limits";
import { memoryBuckets } from "../core/limits/token-buckets";
import { createLogger } from "../core/logger";
import { newId } from "../core/ids";
import { openChanges } from "../core/events/changes";
import * as customers from "../customers/customer/customer.service";
import { CustomerKind } from "../customers/customer/customer.enums";
import { alertWorld, type AlertWorld } from "../testing/alert-world";
import type { PersonName } from "../testing/world";
import { createExports } from "./export";

let world: AlertWorld;
let server: Server;
let url: string;
/** For how many pages callers are still let in. */
let pagesLeft = Infinity;
/** Called before each page. */
let onPage = (): void => undefined;

beforeAll(async () => {
  world = await alertWorld();
  const exports = createExports({
    schema: world.schema,
    logger: createLogger("silent"),
    buckets: memoryBuckets(world.clock),
    limits: { ...defaultLimits, budgetPerMinute: 30_000 },
    production: true,
    introspection: () => false,
    contextFor: async ({ headers }) => {
      onPage();
      return world.ctx(pagesLeft-- > 0 ? (headers["x-person"] as PersonName | undefined) : undefined);
    },
  });
  server = createServer((request, response) => void exports.handle(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/export/`;
  const inputs = Array.from({ length: 250 }, (_, index) => ({ kind: CustomerKind.COMPANY, name: `${index % 25 === 0 ? "Zebra" : "Customer"} ${String(index).padStart(3, "0")}`, phone: "+886 2 2345 6789" }));
  await world.ctx("amy").transact((tx) => customers.createMany(tx, inputs));
  await world.givenCustomer("ben", '=HYPERLINK("http://evil.example","click")');
});
beforeEach(() => (pagesLeft = Infinity));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world.close();
});

const fetched = (person: PersonName | undefined, path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers: { ...(person && { "x-person": person }), ...headers } });

async function file(person: PersonName, path: string): Promise<{ text: string; records: Record<string, string>[] }> {
  const response = await fetched(person, path);
  expect(response.status).toBe(200);
  const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
  return { text, records: parse(text, { columns: true, bom: true }) };
}

async function refused(person: PersonName | undefined, path: string, headers?: Record<string, string>): Promise<{ status: number; code: string }> {
  const response = await fetched(person, path, headers);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return { status: response.status, code: errors[0]?.extensions.code ?? "" };
}

const exported = async () => {
  const rows = await world.database.sql.rows<{ id: string; type: string; actorId: string; recordId: string; cause: string | null; changes: string }>("SELECT * FROM `event` WHERE `type` LIKE 'export.%' ORDER BY `id`");
  return rows.map(({ id, changes, ...row }) => ({ id, ...row, changes: openChanges(id, changes) }));
};

/** The same once there are so many: the last one is noted when the file has gone. */
async function ends(count: number): ReturnType<typeof exported> {
  for (let events = await exported(); ; events = await exported()) {
    if (events.length >= count) return events;
    await pause(2);
  }
}

/** How many there are when every file that began has ended. */
async function settled(): Promise<number> {
  for (let events = await exported(); ; events = await exported()) {
    if (events.length % 2 === 0) return events.length;
    await pause(2);
  }
}

/** What a filter or a sort looks like in the address. */
const query = (parameters: Record<string, object>): string => `?${Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`).join("&")}`;

describe("a list as a file", () => {
  test("has every record that the viewer may take away, page after page, in order", async () => {
    const { text, records } = await file("mia", "customers.csv");
    expect(text.startsWith("\uFEFFnumber,name,kind,")).toBe(true);
    expect(records).toHaveLength(250);
    expect(records.map(({ name }) => name)).toEqual([...records.map(({ name }) => name)].sort());
    expect(records[0]).toMatchObject({ name: "Customer 001", kind: "COMPANY", "owner.name": "Amy 王", "team.name": "north", phone: "'+886 2 2345 6789", createdAt: "2026-03-02T09:00:00.000Z" });
    const all = await file("ada", "customers.csv");
    expect(all.records).toHaveLength(251);
  });

  test("takes the list's own filter and sort", async () => {
    const { records } = await file("mia", `customers.csv${query({ filter: { search: "zebra" }, sort: { field: "NAME", direction: "DESC" } })}`);
    expect(records.map(({ name }) => name)).toEqual(["225", "200", "175", "150", "125", "100", "075", "050", "025", "000"].map((number) => `Zebra ${number}`));
  });

  test("is to be saved, and of no use to others", async () => {
    const response = await fetched("mia", `customers.csv${query({ filter: { search: "nobody" } })}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="customers-2026-03-02.csv"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(await response.text()).toMatch(/^.?number,.*\r\n$/);
  });

  test("holds no formula that a spreadsheet would run", async () => {
    const { records, text } = await file("ada", `customers.csv${query({ filter: { search: "HYPERLINK" } })}`);
    expect(records[0]?.["name"]).toBe(`'=HYPERLINK("http://evil.example","click")`);
    expect(text).not.toMatch(/(^|,)"?[=@]/m);
  });

  test("has no column that the viewer may not see, and masked ones masked", async () => {
    const { records } = await file("mia", `customers.csv${query({ filter: { search: "Zebra" } })}`);
    expect(Object.keys(records[0] ?? {})).not.toContain("creditGrade");
    await world.givenDeal("amy", "Firewall", { value: { amount: "12.5" } });
    const deals = await file("mia", "opportunities.csv");
    expect(deals.records).toMatchObject([{ name: "Firewall", "value.amount": "12.50", "value.currency": "USD", "stage.name": "Lead" }]);
  });

  test.each(["contacts", "orders", "campaigns", "tickets", "follow-ups", "contracts"])("there is one of %s", async (list) => {
    expect((await file("ada", `${list}.csv`)).text).toMatch(/,id\r\n/);
  });

  test("of the alerts of one rule, as the inbox shows them", async () => {
    const [zebra] = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `customer` WHERE `name` = 'Zebra 000'");
    await world.givenFollowUp("amy", zebra?.id as string, "2026-02-27T09:00:00.000Z");
    await world.evaluate();
    const { records } = await file("mia", `alerts.csv${query({ filter: { ruleId: [world.rules.FOLLOW_UP_OVERDUE], status: ["OPEN"] } })}`);
    expect(records).toMatchObject([{ "rule.name": "Follow-up overdue", status: "OPEN", "customer.name": "Zebra 000", "owner.name": "Amy 王", params: "days: 3", dueAt: "2026-02-27T09:00:00.000Z" }]);
    expect((await file("mia", `alerts.csv${query({ filter: { ruleId: [world.rules.TICKET_DUE] } })}`)).records).toEqual([]);
  });

  test("of the audit trail for its readers", async () => {
    const { records } = await file("ada", `audit-events.csv${query({ filter: { type: ["opportunity.created"] } })}`);
    expect(records).toMatchObject([{ type: "opportunity.created", "actor.name": "Amy 王", changes: expect.stringContaining("name:  → Firewall") as string }]);
  });
});

describe("an export is refused", () => {
  test("to strangers, to those whose role may not, and to what is no list", async () => {
    expect(await refused(undefined, "customers.csv")).toEqual({ status: 401, code: "UNAUTHENTICATED" });
    expect(await refused("amy", "customers.csv")).toEqual({ status: 403, code: "FORBIDDEN" });
    expect(await refused("amy", "alerts.csv")).toEqual({ status: 403, code: "FORBIDDEN" });
    expect(await refused("fin", "customers.csv")).toEqual({ status: 403, code: "FORBIDDEN" });
    expect(await refused("mia", "audit-events.csv")).toEqual({ status: 403, code: "FORBIDDEN" });
    for (const path of ["secrets.csv", "constructor.csv", "customers", "../customers.csv/x"]) expect(await refused("ada", path)).toEqual({ status: 404, code: "NOT_FOUND" });
  });

  test("for a filter or sort that the viewer may not use, or that is none", async () => {
    expect(await refused("mia", `customers.csv${query({ filter: { creditGrade: ["A"] } })}`)).toEqual({ status: 403, code: "FORBIDDEN" });
    expect(await refused("mia", `customers.csv${query({ filter: { passwordHash: "x" } })}`)).toEqual({ status: 400, code: "BAD_USER_INPUT" });
    expect(await refused("mia", `customers.csv${query({ sort: { field: "CREDIT", direction: "ASC" } })}`)).toEqual({ status: 400, code: "BAD_USER_INPUT" });
    expect(await refused("mia", "customers.csv?filter={")).toEqual({ status: 400, code: "BAD_USER_INPUT" });
  });

  test("to another site's page, and by other methods", async () => {
    const cookie = "guanxi=x";
    expect(await refused("mia", "customers.csv", { cookie, "sec-fetch-site": "cross-site" })).toEqual({ status: 403, code: "FORBIDDEN" });
    expect(await refused("mia", "customers.csv", { cookie, "sec-fetch-site": "same-site" })).toEqual({ status: 403, code: "FORBIDDEN" });
    expect(await refused("mia", "customers.csv", { cookie })).toEqual({ status: 403, code: "FORBIDDEN" });
    const response = await fetched("mia", `customers.csv${query({ filter: { search: "nobody" } })}`, { cookie, "sec-fetch-site": "same-origin" });
    expect(response.status).toBe(200);
    await response.text();
    expect((await fetch(`${url}customers.csv`, { method: "POST", headers: { "x-person": "mia" } })).status).toBe(405);
  });

  test("leaves no file behind in the audit trail", async () => {
    const before = await settled();
    await refused("amy", "customers.csv");
    await refused("mia", "customers.csv?filter={");
    expect(await exported()).toHaveLength(before);
  });
});

describe("an export", () => {
  test("is noted before its first byte and after its last, with what was asked for", async () => {
    const before = await settled();
    const filter = { search: "Zebra" };
    await file("mia", `customers.csv${query({ filter })}`);
    const [started, ended] = (await ends(before + 2)).slice(before);
    expect(started).toMatchObject({ type: "export.started", actorId: world.ids.mia, cause: null, changes: { list: [null, "customers"], filter: [null, JSON.stringify(filter)] } });
    expect(ended).toMatchObject({ type: "export.ended", recordId: started?.recordId, cause: started?.id, changes: { rows: [null, 10], complete: [null, true] } });
  });

  test("stops where its caller is let in no more, and the file does not look whole", async () => {
    const before = await settled();
    pagesLeft = 2;
    await expect(fetched("ada", "customers.csv").then((response) => response.text())).rejects.toThrow();
    expect((await ends(before + 2)).at(-1)).toMatchObject({ type: "export.ended", changes: { rows: [null, 200], complete: [null, false] } });
  });

  test("stops where its caller has gone", async () => {
    const before = await settled();
    const caller = new AbortController();
    let page = 0;
    onPage = () => void (++page === 2 && caller.abort());
    await expect(fetch(`${url}customers.csv`, { headers: { "x-person": "ada" }, signal: caller.signal }).then((response) => response.text())).rejects.toThrow(/abort/);
    onPage = () => undefined;
    expect((await ends(before + 2)).at(-1)).toMatchObject({ changes: { complete: [null, false] } });
  });

  test("is charged to the caller's budget, two at once at most, and goes on when there is more to spend", async () => {
    const buckets = memoryBuckets(world.clock);
    const take = jest.spyOn(buckets, "take");
    const tight = createExports({
      schema: world.schema, logger: createLogger("silent"), buckets, limits: { ...defaultLimits, budgetPerMinute: 1_500 }, production: true,
      introspection: () => false, contextFor: async () => {
        world.clock.advance(20_000);
        return world.ctx("mia");
      },
    });
    const tightServer = createServer((request, response) => void tight.handle(request, response)).listen(0, "127.0.0.1");
    await once(tightServer, "listening");
    const text = await (await fetch(`http://127.0.0.1:${(tightServer.address() as AddressInfo).port}/export/customers.csv`)).text();
    tightServer.close();
    expect(text.trim().split("\r\n")).toHaveLength(251);
    expect(take.mock.calls.every(([key]) => key === `graph:${world.ids.mia}`)).toBe(true);
    expect(take.mock.calls.length).toBeGreaterThanOrEqual(3);
  });

  test("by a key needs its scope", async () => {
    const keyed = world.ctx("mia", { viewer: { keyId: newId("key"), scopes: ["customer:read"] } });
    expect(keyed.policy.can(keyed.viewer, "Customer", "export")).toBe(false);
  });
});

import { get, type IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket } from "ws";
import { LiveClient, type LiveEvent } from "../../../docs/client/live-client";
import { until } from "../../core/events/fixture";
import { numberEvents } from "../../core/events/number";
import { liveWorld, type LiveWorld } from "../../testing/live-world";
import { monday, type PersonName } from "../../testing/world";

interface Notice extends LiveEvent {
  id: string;
  type: string;
  recordId: string;
}

const query = "subscription ($after: Cursor, $types: [String!]) { events(after: $after, types: $types) { cursor id type recordId actor { name } } }";

let world: LiveWorld;
let bank: string;
let version = 1;
const stops: (() => unknown)[] = [];

beforeAll(async () => (world = await liveWorld()));
beforeEach(async () => {
  world.clock.set(monday);
  world.ended.clear();
  bank = await world.givenCustomer("amy", "國泰世華銀行");
  version = 1;
  await pause(60); // a server numbers events only after their commit: these are to lie before the cursor of now
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => world.close());

/** Amy changes the bank; an event for each time. */
async function change(): Promise<void> {
  const text = "mutation ($id: ID!, $version: Int!, $source: String) { updateCustomer(id: $id, version: $version, input: { source: $source }) { id } }";
  const { errors } = await world.query("amy", text, { id: bank, version, source: `Source ${version}` });
  expect(errors).toEqual([]);
  version += 1;
}

/** The numbers that the log gave the bank's changes: what everybody who may see it is to hear, in this order. */
async function logged(): Promise<string[]> {
  await numberEvents(world.database);
  const rows = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `event` WHERE `recordId` = ? AND `type` = 'customer.updated' ORDER BY `seq`", [bank]);
  return rows.map(({ id }) => id);
}

function connect(person: PersonName, sockets: Set<WebSocket> = new Set()): { live: LiveClient; states: string[] } {
  const states: string[] = [];
  class Kept extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols);
      sockets.add(this);
      this.once("close", () => sockets.delete(this));
    }
  }
  const live = new LiveClient({ url: `ws://${world.address}/graphql`, authorization: person, webSocketImpl: Kept, wait: () => pause(1), onState: (state) => states.push(state) });
  stops.push(() => live.stop());
  return { live, states };
}

describe("events over websockets, by the client of docs/client", () => {
  test("a subscriber who loses the connection 100 times misses nothing, doubles nothing and reorders nothing", async () => {
    const sockets = new Set<WebSocket>();
    const { live } = connect("amy", sockets);
    const heard: Notice[] = [];
    let cuts = 0;
    live.follow<Notice>({ query }, { after: await live.now(), variables: { types: ["customer.updated"] }, onEvent: (event) => void heard.push(event) });
    const cutting = (async () => {
      while (cuts < 100) {
        for (const socket of sockets) {
          if (socket.readyState !== WebSocket.OPEN) continue;
          socket.terminate();
          cuts += 1;
        }
        await pause(4);
      }
    })();
    for (let count = 0; count < 40; count += 1) await change();
    await cutting;
    const all = await logged();
    await until(() => heard.length >= all.length, 5_000);
    await pause(50);
    expect(heard.map(({ id }) => id)).toEqual(all);
  });

  test("tells of the kinds asked for, only to those who may see the record, and nothing that is noted for the audit alone", async () => {
    const heard: Record<"all" | "deals" | "bens", Notice[]> = { all: [], deals: [], bens: [] };
    const after = await world.hub.latestCursor();
    connect("amy").live.follow<Notice>({ query }, { after, onEvent: (event) => void heard.all.push(event) });
    connect("amy").live.follow<Notice>({ query }, { after, variables: { types: ["opportunity"] }, onEvent: (event) => void heard.deals.push(event) });
    connect("ben").live.follow<Notice>({ query }, { after, onEvent: (event) => void heard.bens.push(event) });
    await change();
    const deal = await world.givenDeal("amy", "Vault", { customerId: bank });
    await world.ctx("amy").transact((tx) => Promise.resolve(tx.emit("field.revealed", { id: bank })));
    await until(() => heard.all.length === 2 && heard.deals.length === 1);
    await pause(60);
    expect(heard.all.map(({ type, recordId }) => [type, recordId])).toEqual([["customer.updated", bank], ["opportunity.created", deal.id]]);
    expect(heard.deals.map(({ recordId }) => recordId)).toEqual([deal.id]);
    expect(heard.bens).toEqual([]);
  });

  test("whose credential has ended is told so and not let in again", async () => {
    const { live, states } = connect("amy");
    const [heard, errors]: [Notice[], unknown[]] = [[], []];
    live.follow<Notice>({ query }, { onEvent: (event) => void heard.push(event), onError: (error) => errors.push(error) });
    await until(() => states.includes("online"));
    await pause(30);
    await change();
    await until(() => heard.length === 1);
    world.ended.add("amy");
    await change();
    await until(() => errors.length === 1);
    expect(JSON.stringify(errors)).toContain("UNAUTHENTICATED");
    expect(heard).toHaveLength(1);
  });

  test("the next event waits for the one before, and what fails ends the subscription", async () => {
    const { live } = connect("amy");
    const after = await world.hub.latestCursor();
    const [begun, errors]: [string[], unknown[]] = [[], []];
    live.follow<Notice>({ query }, {
      after,
      async onEvent({ id }) {
        begun.push(id);
        await pause(20);
        throw new Error("The shop is closed");
      },
      onError: (error) => errors.push(error),
    });
    await change();
    await change();
    await until(() => errors.length === 1);
    await pause(50);
    expect([begun.length, String(errors[0])]).toEqual([1, "Error: The shop is closed"]);
  });
});

/** A reader of server-sent events. */
interface Reader {
  response: IncomingMessage;
  /** The frames so far, without signs of life. */
  frames: Record<string, string>[];
  close(): void;
}

async function read(person: PersonName | undefined, path: string, headers: Record<string, string> = {}): Promise<Reader> {
  const request = get(`http://${world.address}${path}`, { headers: { ...(person && { authorization: person }), ...headers }, agent: false });
  stops.push(() => request.destroy());
  const response = await new Promise<IncomingMessage>((resolve, reject) => request.once("response", resolve).once("error", reject));
  request.on("error", () => undefined);
  response.on("error", () => undefined);
  const frames: Record<string, string>[] = [];
  let text = "";
  response.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) if (!part.startsWith(":")) frames.push(Object.fromEntries(part.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()])));
  });
  return { response, frames, close: () => request.destroy() };
}

const idsIn = (frames: readonly Record<string, string>[]): string[] => frames.flatMap(({ data, event }) => (data && !event ? [(JSON.parse(data) as Notice).id] : []));

test("a subscriber far behind is told by the page: what may be seen is looked up together, and is what may be seen", async () => {
  const after = await world.hub.latestCursor();
  const hers = await world.givenCustomer("ben", "玉山銀行");
  await world.ctx().transact((tx) => {
    for (let count = 0; count < 150; count += 1) tx.emit("customer.updated", { id: count % 3 === 0 ? hers : bank });
    return Promise.resolve();
  });
  await logged();
  world.served.reset();
  const heard: Record<"amy" | "ben", Notice[]> = { amy: [], ben: [] };
  for (const person of ["amy", "ben"] as const) connect(person).live.follow<Notice>({ query }, { after, variables: { types: ["customer.updated"] }, onEvent: (event) => void heard[person].push(event) });
  await until(() => heard.amy.length === 100 && heard.ben.length === 50);
  await pause(30);
  expect([new Set(heard.amy.map(({ recordId }) => recordId)), new Set(heard.ben.map(({ recordId }) => recordId))]).toEqual([new Set([bank]), new Set([hers])]);
  expect(world.served.count).toBeLessThan(20);
});

describe("GET /events", () => {
  test("tells the same events, each with its cursor as its id, from now on", async () => {
    const reader = await read("amy", "/events?types=customer.updated");
    expect([reader.response.statusCode, reader.response.headers["content-type"]]).toEqual([200, "text/event-stream; charset=utf-8"]);
    await change();
    await world.givenDeal("amy", "Vault", { customerId: bank });
    await until(() => reader.frames.length === 2);
    const [first, told] = reader.frames;
    expect(first).toEqual({ retry: "2000", id: expect.any(String) });
    expect(JSON.parse(told?.["data"] ?? "")).toMatchObject({ cursor: told?.["id"], type: "customer.updated", recordId: bank, actor: { name: "Amy 王" } });
  });

  test("a reader who comes back with Last-Event-ID again and again misses nothing and reorders nothing", async () => {
    const heard: string[] = [];
    let last = (await read("amy", "/events")).frames;
    await until(() => last.length === 1);
    let cursor = last[0]?.["id"] ?? "";
    for (let round = 0; round < 20; round += 1) {
      const reader = await read("amy", "/events?types=customer&after=ignored", { "last-event-id": cursor });
      await change();
      await until(() => idsIn(reader.frames).length >= 1);
      reader.close();
      await change();
      last = reader.frames;
      heard.push(...idsIn(last));
      cursor = last.at(-1)?.["id"] ?? "";
    }
    const rest = await read("amy", "/events?types=customer", { "last-event-id": cursor });
    const all = await logged();
    await until(() => heard.length + idsIn(rest.frames).length === all.length);
    expect([...heard, ...idsIn(rest.frames)]).toEqual(all);
  });

  test("strangers, what is no cursor, other methods and pages of other sites are refused", async () => {
    const status = async (person: PersonName | undefined, path: string, headers?: Record<string, string>) => (await read(person, path, headers)).response.statusCode;
    expect(await status(undefined, "/events")).toBe(401);
    expect(await status("amy", "/events?after=nonsense")).toBe(400);
    expect(await status("amy", "/events", { cookie: "guanxi=1", "sec-fetch-site": "cross-site" })).toBe(403);
    expect((await fetch(`http://${world.address}/events`, { method: "DELETE", headers: { authorization: "amy" } })).status).toBe(405);
  });

  test("ends at once with a credential, and says why", async () => {
    const reader = await read("amy", "/events");
    world.ended.add("amy");
    await world.gateway.recheck(new Set([world.ids.amy]));
    await until(() => reader.frames.at(-1)?.["event"] === "ended");
    expect(JSON.parse(reader.frames.at(-1)?.["data"] ?? "")).toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("what nobody may see of somebody else is not told", async () => {
    const reader = await read("ben", "/events");
    await change();
    await pause(80);
    expect(idsIn(reader.frames)).toEqual([]);
  });
});

import { createClient, type Client } from "graphql-ws";
import { WebSocket } from "ws";
import { startGateway, type TestError, type TestGateway } from "./fixture";
import type { GatewayOptions } from "./gateway";
import type { Limits } from "./limits";

const news = "subscription { news { id name } }";
const event = { id: "cus_1", name: "客戶" };

/** What a subscription brought, in order: results, then how it ended. */
interface Listened {
  results: unknown[];
  /** Resolves with the errors that ended it, or nothing. */
  ended: Promise<unknown>;
  stop(): void;
}

function listen(client: Client, query: string, variables?: Record<string, unknown>): Listened {
  const results: unknown[] = [];
  let stop = (): void => {};
  const ended = new Promise<unknown>((resolve) => {
    stop = client.subscribe(
      { query, ...(variables && { variables }) },
      { next: (result) => results.push(result), error: resolve, complete: () => resolve(undefined) },
    );
  });
  return { results, ended, stop: () => stop() };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !condition(); i += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
}

describe("the graph over a websocket", () => {
  let given: TestGateway;
  const clients: Client[] = [];
  const start = async (options: Partial<GatewayOptions> = {}, limits: Partial<Limits> = {}): Promise<void> => {
    given = await startGateway(options, limits);
  };
  const connect = (connectionParams?: Record<string, unknown>, webSocketImpl: unknown = WebSocket): Client => {
    const url = given.url.replace("http:", "ws:");
    const client = createClient({ url, webSocketImpl, retryAttempts: 0, lazy: true, ...(connectionParams && { connectionParams }) });
    clients.push(client);
    return client;
  };
  const withHeaders = (headers: Record<string, string>) =>
    class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers });
      }
    };
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
    await given.close();
  });

  it("brings events until the subscriber completes, and then lets go of the source", async () => {
    await start();
    const ann = listen(connect(), news);
    await until(() => given.feed.open === 1);
    for (const id of ["cus_1", "cus_2", "cus_3"]) given.feed.publish({ ...event, id });
    await until(() => ann.results.length === 3);
    expect(ann.results[2]).toMatchObject({ data: { news: { id: "cus_3", name: "客戶" } } });
    ann.stop();
    await until(() => given.feed.open === 0);
    expect(await ann.ended).toBeUndefined();
  });

  it("answers queries, with their cost", async () => {
    await start();
    const ann = listen(connect({ authorization: "Bearer ann" }), "{ me customer { id } }");
    await ann.ended;
    expect(ann.results).toMatchObject([{ data: { me: "Ann", customer: { id: "cus_1" } }, extensions: { cost: { requested: 1 } } }]);
  });

  it("formats errors as HTTP does", async () => {
    await start();
    const client = connect();
    const broken = listen(client, "{ broken }");
    await broken.ended;
    expect(JSON.stringify(broken.results)).not.toContain("secret");
    expect(broken.results).toMatchObject([{ errors: [{ path: ["broken"], extensions: { code: "INTERNAL" } }] }]);
    expect(await listen(client, "{ helo }").ended).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", requestId: expect.any(String) } }]);
    expect(await listen(client, "query ($name: String!) { hello(name: $name) }").ended).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT", fields: [{ path: "name", code: "required" }] } },
    ]);
    expect(await listen(client, "mutation { conflict }").ended).toMatchObject([{ message: "A mutation cannot be sent this way." }]);
  });

  it("keeps the limits", async () => {
    await start({}, { cost: 20, subscriptions: 2, milliseconds: 50 });
    const [client, other] = [connect(), connect()];
    expect(await listen(client, "{ customers(first: 50) { edges { node { id } } } }").ended).toMatchObject([
      { extensions: { code: "QUERY_TOO_COMPLEX", limit: "cost" } },
    ]);
    const slow = listen(client, "{ slow }");
    await slow.ended;
    expect(slow.results).toMatchObject([{ errors: [{ extensions: { code: "INTERNAL", retryable: true } }] }]);
    listen(client, news);
    const second = listen(other, news);
    await until(() => given.feed.open === 2);
    expect(await listen(client, news).ended).toMatchObject([{ extensions: { code: "QUERY_TOO_COMPLEX", limit: "subscriptions", max: 2 } }]);
    second.stop();
    await until(() => given.feed.open === 1);
    listen(client, news);
    await until(() => given.feed.open === 2);
  });

  it("lets each caller open so many connections, and counts those no more that have ended", async () => {
    await start({}, { connections: 1 });
    const asAnn = { authorization: "Bearer ann" };
    const first = connect(asAnn);
    listen(first, news);
    await until(() => given.feed.open === 1);
    expect(await listen(connect(asAnn), "{ me }").ended).toMatchObject({ code: 4429 });
    expect(await listen(connect(), "{ hello }").ended).toBeUndefined();
    await first.dispose();
    for (let i = 0; i < 100; i += 1) {
      if ((await listen(connect(asAnn), "{ me }").ended) === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error("The place was never given back.");
  });

  it("ends a subscription whose credential has ended", async () => {
    let valid = true;
    await start({ stillValid: () => Promise.resolve(valid) });
    const ann = listen(connect(), news);
    await until(() => given.feed.open === 1);
    given.feed.publish(event);
    await until(() => ann.results.length === 1);
    valid = false;
    given.feed.publish(event);
    const [error] = (await ann.ended) as TestError[];
    expect(error?.extensions.code).toBe("UNAUTHENTICATED");
    expect(ann.results).toHaveLength(1);
    expect(given.feed.open).toBe(0);
  });

  it("turns away a bad key", async () => {
    await start();
    expect(await listen(connect({ authorization: "Bearer bad" }), news).ended).toMatchObject({ code: 4401, reason: "UNAUTHENTICATED" });
  });

  it("takes a cookie from our own pages only", async () => {
    await start();
    const cookie = "session=ann";
    const own = listen(connect(undefined, withHeaders({ cookie, origin: new URL(given.url).origin })), "{ me }");
    await own.ended;
    expect(own.results).toMatchObject([{ data: { me: "Ann" } }]);
    const strange = listen(connect(undefined, withHeaders({ cookie, origin: "https://elsewhere.example" })), "{ me }");
    expect(await strange.ended).not.toBeUndefined();
    expect(strange.results).toEqual([]);
    const nowhere = listen(connect(undefined, withHeaders({ cookie })), "{ me }");
    expect(await nowhere.ended).not.toBeUndefined();
    expect(nowhere.results).toEqual([]);
  });

  it("tells when a connection has ended", async () => {
    const gone: string[] = [];
    await start({ onConnectionEnd: ({ viewer }) => void gone.push(viewer?.name ?? "a stranger") });
    const client = connect({ authorization: "Bearer ann" });
    await listen(client, "{ me }").ended;
    await client.dispose();
    await until(() => gone.length === 1);
    expect(gone).toEqual(["Ann"]);
  });

  it("closes with 1001 when the server stops", async () => {
    await start();
    const ann = listen(connect(), news);
    await until(() => given.feed.open === 1);
    await given.gateway.stop();
    expect(await ann.ended).toMatchObject({ code: 1001 });
    await until(() => given.feed.open === 0);
  });

  it("drops a connection that no longer answers pings", async () => {
    await start({ keepAlive: 50 });
    const socket = new WebSocket(given.url.replace("http:", "ws:"), "graphql-transport-ws", { autoPong: false });
    const code = await new Promise((resolve) => socket.on("close", resolve));
    expect(code).toBe(1006);
  });

  it("closes a reader who falls too far behind, and no other", async () => {
    await start({}, { bufferedBytes: 100_000 });
    const quick = listen(connect(), news);
    const slow = new WebSocket(given.url.replace("http:", "ws:"), "graphql-transport-ws");
    const closed = new Promise<[number, string]>((resolve) => slow.on("close", (code, reason) => resolve([code, String(reason)])));
    await new Promise((resolve) => slow.on("open", resolve));
    slow.send(JSON.stringify({ type: "connection_init" }));
    await new Promise((resolve) => slow.once("message", resolve));
    slow.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query: news } }));
    await until(() => given.feed.open === 2);
    slow.pause();
    for (let sent = 1; sent <= 200; sent += 1) {
      given.feed.publish({ id: "cus_1", name: "x".repeat(100_000) });
      await until(() => quick.results.length === sent);
    }
    slow.resume();
    expect(await closed).toEqual([4408, "Too slow"]);
    await until(() => given.feed.open === 1);
  });

  it("delivers a burst at the reader's pace", async () => {
    await start({}, { bufferedBytes: 1_000_000 });
    const ann = listen(connect(), news);
    await until(() => given.feed.open === 1);
    for (let sent = 0; sent < 300; sent += 1) given.feed.publish({ id: `cus_${sent}`, name: "x".repeat(100_000) });
    await until(() => ann.results.length === 300);
    expect(ann.results[299]).toMatchObject({ data: { news: { id: "cus_299" } } });
  });
});

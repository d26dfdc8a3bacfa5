import { WebSocket } from "ws";
import type { Database } from "../../server/core/database/database";
import { storedTime } from "../../server/core/database/sql";
import { appendEvents, type PendingEvent } from "../../server/core/events/append";
import { chainHead } from "../../server/core/events/counter";
import { encodeEventCursor } from "../../server/core/events/cursor";
import { numberEvents } from "../../server/core/events/number";
import { newId } from "../../server/core/ids";
import type { MeasuredServer } from "./child";

/** Events per second for a client that is so many events behind: each one judged by the policy and told, in order. */
export async function replay(database: Database, server: MeasuredServer, cookie: string, behind: number): Promise<{ replayPerSecond: number; replayOverWebSocketPerSecond: number }> {
  const after = encodeEventCursor((await chainHead(database.sql)).value);
  await append(database, behind);
  const rate = async (read: Reader): Promise<number> => {
    const begun = performance.now();
    await read({ port: server.port, cookie, after, behind });
    return Math.round(behind / ((performance.now() - begun) / 1_000));
  };
  const figures = { replayPerSecond: await rate(byServerSentEvents), replayOverWebSocketPerSecond: await rate(byWebSocket) };
  console.log(`a client ${behind} events behind reads per second:`, JSON.stringify(figures));
  return figures;
}

/** Events about a thousand customers in turn, by nobody. */
async function append(database: Database, count: number): Promise<void> {
  const customers = await database.sql.rows<{ id: string }>("SELECT `id` FROM `customer` ORDER BY `id` LIMIT 1000");
  const event = (_: unknown, index: number): PendingEvent => ({
    id: newId("evt"), type: "customer.updated", at: storedTime(new Date()), subject: { id: customers[index % customers.length]?.id as string }, cause: null, actorId: null, address: null, credentialId: null, requestId: null,
  });
  for (let done = 0; done < count; done += 1_000) await database.transact(({ sql }) => appendEvents(sql, Array.from({ length: Math.min(1_000, count - done) }, event)));
  await numberEvents(database);
}

interface Place {
  readonly port: number;
  readonly cookie: string;
  readonly after: string;
  readonly behind: number;
}

type Reader = (place: Place) => Promise<void>;

const byServerSentEvents: Reader = async ({ port, cookie, after, behind }) => {
  const response = await fetch(`http://127.0.0.1:${port}/events?after=${after}&types=customer.updated`, { headers: { cookie, "sec-fetch-site": "same-origin" } });
  if (!response.ok || !response.body) throw new Error(`The events answered ${response.status}`);
  let told = 0;
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    told += chunk.split("\ndata: ").length - 1;
    if (told >= behind) return;
  }
};

const byWebSocket: Reader = async ({ port, cookie, after, behind }) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, ["graphql-transport-ws"], { headers: { cookie, origin: `http://127.0.0.1:${port}` } });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const query = "subscription ($after: Cursor, $types: [String!]) { events(after: $after, types: $types) { cursor id type recordId at actor { id name } } }";
  let told = -1; // the acknowledgement is no event
  const all = new Promise((resolve) => socket.on("message", () => ((told += 1) === behind ? resolve(undefined) : undefined)));
  socket.send('{"type":"connection_init"}');
  socket.once("message", () => socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query, variables: { after, types: ["customer.updated"] } } })));
  await all;
  socket.terminate();
};

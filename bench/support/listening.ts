import { WebSocket } from "ws";
import type { Arrivals, Opening } from "./listeners";

/**
 * A process that holds many websockets and notes when each message came on each of them. What it is told: an opening, to
 * open sockets; "count", to say how many messages came; the times at which alerts were committed, to say how long after that
 * they came, and forget everything.
 */
const sockets: WebSocket[] = [];
/** By the alert's id, when it came to each socket, milliseconds since 1970. */
const came = new Map<string, number[]>();
let count = 0;
let sample = "";

const idLength = 30;
const tenths = 10;

function heard(data: Buffer): void {
  const at = data.indexOf("alt_");
  if (at < 0) return;
  const id = data.toString("latin1", at, at + idLength);
  const now = performance.timeOrigin + performance.now();
  const times = came.get(id);
  if (times) times.push(now);
  else came.set(id, [now]);
  count += 1;
  if (sample === "") sample = data.toString();
}

async function openOne({ url, protocol, headers, hello }: Omit<Opening, "count">): Promise<void> {
  const socket = new WebSocket(url, protocol ? [protocol] : [], { headers, perMessageDeflate: false });
  sockets.push(socket);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  if (hello) {
    socket.send('{"type":"connection_init"}');
    await new Promise((resolve) => socket.once("message", resolve));
    socket.send(hello);
  }
  socket.on("message", heard);
}

async function open(openings: readonly Opening[]): Promise<void> {
  const each = openings.flatMap(({ count: wanted, ...opening }) => Array<Omit<Opening, "count">>(wanted).fill(opening));
  for (let start = 0; start < each.length; start += 50) await Promise.all(each.slice(start, start + 50).map(openOne));
}

/** How often a delivery took how long after the commit, in tenths of a millisecond. */
function arrivals(committed: Readonly<Record<string, number>>): Arrivals {
  const delays: Record<string, number> = {};
  for (const [id, times] of came) {
    for (const time of times) {
      const delay = Math.max(0, Math.round((time - (committed[id] ?? time)) * tenths));
      delays[delay] = (delays[delay] ?? 0) + 1;
    }
  }
  came.clear();
  count = 0;
  return { delays, sample };
}

process.on("message", (message: "count" | "close" | { open: Opening[] } | { committed: Record<string, number> }) => {
  const { user, system } = process.cpuUsage();
  if (message === "count") process.send?.({ count, cpu: user + system });
  else if (message === "close") {
    for (const socket of sockets.splice(0)) socket.terminate();
    sample = "";
    process.send?.({});
  } else if ("open" in message) void open(message.open).then(() => process.send?.({}), (error: unknown) => process.send?.({ error: String(error) }));
  else process.send?.(arrivals(message.committed));
});
process.send?.({});

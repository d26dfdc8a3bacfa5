import type { MeasuredServer } from "./child";
import { drive, type Client } from "./http";

/** Requests at a time. */
export const connections = 8;
const perBlock = 300;

/** What some requests in a row cost. */
export interface Block {
  /** Milliseconds of server CPU per request. */
  cpu: number;
  /** Milliseconds that each took. */
  times: number[];
}

/** Measures a server over some requests; taken in turn with the other server's, for the machine is never quite quiet. */
export async function block(server: MeasuredServer, target: Client, body: string): Promise<Block> {
  const before = await server.usage();
  const times = await drive(target, body, perBlock, connections);
  const after = await server.usage();
  return { cpu: (after.cpu - before.cpu) / perBlock / 1_000, times };
}

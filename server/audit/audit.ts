import type { Database } from "../core/database/database";
import type { Head } from "../core/events/counter";
import { numberEvents } from "../core/events/number";
import { verifyEvents, type Break, type Verdict } from "../core/events/verify";
import { chainHead } from "../core/events/counter";

/** The command was not understood. */
export class UsageError extends Error {}

const usage = `Usage: npm run audit -- verify [NUMBER:HASH]
       npm run audit -- head

verify  walks the chain of events and finds the first link that does not hold; with a head that was kept
        elsewhere it also finds an end that was cut off or a chain that was written anew
head    prints the number and the hash of the last event, to be kept elsewhere`;

/** What the command has to say. */
export interface Report {
  readonly lines: readonly string[];
  /** Whether nothing is wrong. */
  readonly holds: boolean;
}

/**
 * Does what the command line asks of the audit trail.
 * @throws UsageError
 */
export async function audit(database: Database, [command, known, ...more]: readonly string[]): Promise<Report> {
  if (more.length > 0) throw new UsageError(usage);
  // What a crash left without a number is part of the chain too.
  await numberEvents(database);
  if (command === "head" && known === undefined) return { lines: [headText(await chainHead(database.sql))], holds: true };
  if (command !== "verify") throw new UsageError(usage);
  const verdict = await verifyEvents(database.sql, known === undefined ? undefined : headIn(known));
  return { lines: describe(verdict), holds: verdict.broken === undefined };
}

const headText = ({ value, hash }: Head): string => `${value}:${hash}`;

function headIn(text: string): Head {
  const [, value, hash = ""] = /^(\d{1,15}):([0-9a-f]{64})?$/.exec(text) ?? [];
  if (value === undefined) throw new UsageError(`${text} is not a head, which looks like 42:1f3a… (64 hexadecimal digits).\n\n${usage}`);
  return { value: Number(value), hash };
}

const number = (count: number): string => count.toLocaleString("en");

function describe({ events, unchained, erased, pruned, head, broken }: Verdict): string[] {
  const lines = [`${number(events)} events hold.`];
  if (unchained > 0) lines.push(`${number(unchained)} events are from before there was a chain.`);
  if (pruned) lines.push(`Events up to number ${pruned.seq} were pruned.`);
  if (erased > 0) lines.push(`What changed was erased with its person in events about ${number(erased)} records.`);
  lines.push(broken ? `BROKEN at number ${broken.seq}${broken.id ? ` (${broken.id})` : ""}: ${meaning[broken.fault]}` : `The chain holds. Head: ${headText(head)}`);
  return lines;
}

const meaning: Record<Break["fault"], string> = {
  missing: "an event was taken out.",
  altered: "the row, or its place in the order, is not what was written.",
  cut: "events at the end were taken out.",
  rewritten: "the chain is not the one that the head was taken of.",
  erased: "what changed was erased, and no later event says so.",
};

import { minute, second } from "../../../core/clock";
import type { Fragment } from "../../../core/analytic-database";

/** What a server asks the one that has the replica. The first message says what the connection is for; statements follow a `read`. */
export type Question = { readonly kind: "read" | "caughtUp" | "condition" | "rebuild" | "reconcile" } | { readonly kind: "rows"; readonly statement: Fragment };
export type Ask = Question & { readonly id: number };

/** The answer to the message with that id. */
export type Told = { readonly id: number } & ({ readonly value: unknown } | { readonly fault: string; readonly retryable: boolean });

export const protocolLimits = {
  /** Bytes of a statement with its values. */
  ask: 1_000_000,
  /** Bytes of an answer's rows. */
  told: 64_000_000,
  /** How long one answer may keep its state of the replica. */
  read: minute,
  /** How long a comparison with the operational database may take. */
  work: 15 * minute,
  /** How long a connection may take to be made. */
  connect: 5 * second,
  /** Connections at once. */
  connections: 64,
} as const;

import type { Grants } from "../core/access/grants";
import type { Viewer } from "../core/access/policy";
import { hour, minute } from "../core/clock";
import { idleLifetime } from "./session/session.cookie";

/** What a session or an API key says, with its person. Times as stored; what the other kind says is missing. */
export interface CredentialRow {
  id: string;
  expiresAt: string;
  usedAt: string | null;
  provedAt?: string | null;
  scopes?: string;
  grants?: string | null;
  ceiling?: string | null;
  requestsPerMinute?: number | null;
  costPerMinute?: number | null;
  userId: string;
  name: string;
  role: string;
  teamId: string | null;
  locale: string;
  timeZone: string;
}

/** Where a kind of credential is kept. */
export interface Kind {
  readonly table: string;
  readonly usedColumn: string;
  /** How exactly its last use is kept, in milliseconds. */
  readonly usedEvery: number;
  /** How long it lasts unused, in milliseconds; for ever where nothing is said. */
  readonly idleFor?: number;
  /** Takes the secret's hash as often as `secrets` says. */
  readonly bySecret: string;
  readonly secrets: number;
  /** To be completed with a condition on the alias `c`. */
  readonly byIds: string;
  /** Whether the address it was used from is kept. */
  readonly usedFrom: boolean;
}

const person = "u.`id` AS `userId`, u.`name`, u.`role`, u.`teamId`, u.`locale`, u.`timeZone`";
const sessions = `SELECT c.\`id\`, c.\`expiresAt\`, c.\`lastSeenAt\` AS \`usedAt\`, c.\`provedAt\`, ${person} FROM \`session\` c JOIN \`user\` u ON u.\`id\` = c.\`userId\` AND u.\`active\` = 1`;
const limits = "c.`scopes`, c.`grants`, c.`ceiling`, c.`requestsPerMinute`, c.`costPerMinute`";
const keysUntil = (expiresAt: string): string => `SELECT c.\`id\`, ${expiresAt} AS \`expiresAt\`, c.\`lastUsedAt\` AS \`usedAt\`, ${limits}, ${person} FROM \`api_key\` c JOIN \`user\` u ON u.\`id\` = c.\`issuerId\` AND u.\`active\` = 1`;
const keys = keysUntil("c.`expiresAt`");
/** By the secret before the last rotation, a key ends when that secret does. */
const keysByOldSecret = keysUntil("CASE WHEN c.`oldSecretUntil` < c.`expiresAt` THEN c.`oldSecretUntil` ELSE c.`expiresAt` END");

/** Signed-in browsers. */
export const session: Kind = {
  table: "session",
  usedColumn: "lastSeenAt",
  usedEvery: hour,
  idleFor: idleLifetime,
  bySecret: `${sessions} WHERE c.\`tokenHash\` = ?`,
  secrets: 1,
  byIds: `${sessions} WHERE`,
  usedFrom: false,
};

/** Keys of programs. */
export const apiKey: Kind = {
  table: "api_key",
  usedColumn: "lastUsedAt",
  usedEvery: minute,
  bySecret: `${keys} WHERE c.\`secretHash\` = ? AND c.\`revokedAt\` IS NULL UNION ALL ${keysByOldSecret} WHERE c.\`oldSecretHash\` = ? AND c.\`revokedAt\` IS NULL`,
  secrets: 2,
  byIds: `${keys} WHERE c.\`revokedAt\` IS NULL AND`,
  usedFrom: true,
};

/** What an API key is limited to. */
export function keyLimits({ scopes, grants, ceiling, requestsPerMinute, costPerMinute }: CredentialRow): Pick<Viewer, "scopes" | "keyGrants" | "ceiling" | "requestsPerMinute" | "budgetPerMinute"> {
  return {
    scopes: JSON.parse(scopes ?? "[]") as string[],
    ...(grants && { keyGrants: JSON.parse(grants) as Grants }),
    ...(ceiling && { ceiling }),
    ...(requestsPerMinute && { requestsPerMinute }),
    ...(costPerMinute && { budgetPerMinute: costPerMinute }),
  };
}

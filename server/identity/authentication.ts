import { LRUCache } from "lru-cache";
import type { Viewer } from "../core/access/policy";
import { hour, minute, type Clock } from "../core/clock";
import type { Database } from "../core/database/database";
import { storedTime, type Sql } from "../core/database/sql";
import { AppError } from "../core/errors";
import { isFresh, readingNow, type Reading } from "./freshness";
import { hashSecret } from "./secret";
import { sessionToken } from "./session/session.cookie";
import { teamAndBelow } from "./team/team-tree";

/** The headers that say who asks. */
export interface CredentialHeaders {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

/** What a session or an API key says, with its person. Times as stored. */
interface CredentialRow {
  id: string;
  expiresAt: string;
  usedAt: string | null;
  scopes: string | null;
  userId: string;
  name: string;
  role: string;
  teamId: string | null;
  locale: string;
  timeZone: string;
}

/** Where a kind of credential is kept. */
interface Kind {
  readonly table: string;
  readonly usedColumn: string;
  /** How exactly its last use is kept, in milliseconds. */
  readonly usedEvery: number;
  readonly bySecret: string;
  readonly byId: string;
}

const person = "u.`id` AS `userId`, u.`name`, u.`role`, u.`teamId`, u.`locale`, u.`timeZone`";
const sessions = `SELECT c.\`id\`, c.\`expiresAt\`, c.\`lastSeenAt\` AS \`usedAt\`, NULL AS \`scopes\`, ${person} FROM \`session\` c JOIN \`user\` u ON u.\`id\` = c.\`userId\` AND u.\`active\` = 1`;
const keys = `SELECT c.\`id\`, c.\`expiresAt\`, c.\`lastUsedAt\` AS \`usedAt\`, c.\`scopes\`, ${person} FROM \`api_key\` c JOIN \`user\` u ON u.\`id\` = c.\`issuerId\` AND u.\`active\` = 1`;

const session: Kind = {
  table: "session",
  usedColumn: "lastSeenAt",
  usedEvery: hour,
  bySecret: `${sessions} WHERE c.\`tokenHash\` = ?`,
  byId: `${sessions} WHERE c.\`id\` = ?`,
};

const apiKey: Kind = {
  table: "api_key",
  usedColumn: "lastUsedAt",
  usedEvery: minute,
  bySecret: `${keys} WHERE c.\`secretHash\` = ? AND c.\`revokedAt\` IS NULL`,
  byId: `${keys} WHERE c.\`id\` = ? AND c.\`revokedAt\` IS NULL`,
};

interface Known {
  readonly reading: Reading;
  readonly viewer: Viewer;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const most = 20_000;
/** By the database's reader, then by the hash of the secret or the credential's id. */
const known = new WeakMap<Sql, LRUCache<string, Known>>();

/**
 * Who sends a request: by the API key in `Authorization: Bearer gx_…`, else by the session cookie. A cookie that is of
 * no use makes a stranger. Costs one statement, and none within a few seconds of the last request.
 * @throws UNAUTHENTICATED for an API key that is wrong, expired, revoked or whose issuer has left
 */
export async function authenticate(database: Database, clock: Clock, headers: CredentialHeaders): Promise<Viewer | undefined> {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) {
    const viewer = await recognise(database, clock, apiKey, bearer);
    if (!viewer) throw new AppError("UNAUTHENTICATED", "This API key is not valid, or not any more.");
    return viewer;
  }
  const token = sessionToken(headers.cookie);
  return token === undefined ? undefined : recognise(database, clock, session, token);
}

/**
 * Whether somebody let in earlier would be let in as the same now: the session or key still counts, and its person has
 * the same role and teams. Asked before each event of a subscription.
 */
export async function stillValid(sql: Sql, clock: Clock, viewer: Viewer | undefined): Promise<boolean> {
  const id = viewer?.sessionId ?? viewer?.keyId;
  if (!viewer || id === undefined) return true;
  const found = await find(sql, clock, viewer.keyId ? apiKey : session, "byId", id);
  return found?.viewer.role === viewer.role && sameTeams(found.viewer.teamIds, viewer.teamIds);
}

/** Who has just signed in, by the new session's token. */
export async function viewerBySession(sql: Sql, clock: Clock, token: string): Promise<Viewer | undefined> {
  return (await find(sql, clock, session, "bySecret", hashSecret(token)))?.viewer;
}

async function recognise(database: Database, clock: Clock, kind: Kind, secret: string): Promise<Viewer | undefined> {
  const found = await find(database.sql, clock, kind, "bySecret", hashSecret(secret));
  if (found?.row) noteUse(database, clock.now(), kind, found.row);
  return found?.viewer;
}

/** From memory where it is fresh, else from the database; then with its row. */
async function find(sql: Sql, clock: Clock, kind: Kind, by: "bySecret" | "byId", value: string): Promise<(Known & { row?: CredentialRow }) | undefined> {
  const cache = cacheOf(sql);
  const now = clock.now().getTime();
  const before = cache.get(value);
  if (before && isFresh(before.reading, now)) return before.expiresAt > now ? before : undefined;
  const reading = readingNow(clock);
  const [row] = await sql.rows<CredentialRow>(kind[by], [value]);
  if (!row || row.expiresAt <= storedTime(new Date(now))) {
    cache.delete(value);
    return undefined;
  }
  const found = { reading, viewer: await viewerOf(sql, clock, kind, row), expiresAt: Date.parse(`${row.expiresAt.replace(" ", "T")}Z`) };
  cache.set(value, found);
  return { ...found, row };
}

async function viewerOf(sql: Sql, clock: Clock, kind: Kind, row: CredentialRow): Promise<Viewer> {
  const { id, userId, name, role, teamId, locale, timeZone, scopes } = row;
  const credential = kind === session ? { sessionId: id } : { keyId: id, scopes: JSON.parse(scopes ?? "[]") as string[] };
  return { userId, name, role, teamId, teamIds: await teamAndBelow(sql, clock, teamId), locale, zone: timeZone, ...credential };
}

/** Notes the last use now and then. The request does not wait for it; if it fails, the next one tries again. */
function noteUse(database: Database, now: Date, { table, usedColumn, usedEvery }: Kind, { id, usedAt }: CredentialRow): void {
  const due = storedTime(new Date(now.getTime() - usedEvery));
  if (usedAt !== null && usedAt > due) return;
  const text = `UPDATE \`${table}\` SET \`${usedColumn}\` = ? WHERE \`id\` = ? AND (\`${usedColumn}\` IS NULL OR \`${usedColumn}\` <= ?)`;
  database.transact(({ sql }) => sql.run(text, [storedTime(now), id, due])).catch(() => undefined);
}

function cacheOf(sql: Sql): LRUCache<string, Known> {
  const cache = known.get(sql) ?? new LRUCache<string, Known>({ max: most });
  known.set(sql, cache);
  return cache;
}

const sameTeams = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((team) => right.includes(team));

import { LRUCache } from "lru-cache";
import type { Viewer } from "../core/access/policy";
import type { Clock } from "../core/clock";
import type { Database } from "../core/database/database";
import { shownTime, storedTime, type Sql } from "../core/database/sql";
import { AppError } from "../core/errors";
import { apiKey, keyLimits, session, type CredentialRow, type Kind } from "./credentials";
import { isFresh, readingNow, type Reading } from "./freshness";
import { hashSecret } from "./secret";
import { sessionToken } from "./session/session.cookie";
import { teamAndBelow } from "./team/team-tree";

/** The headers that say who asks. */
export interface CredentialHeaders {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

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
 * @param address the caller's network address, noted with a key's last use
 * @param secure whether people come by https only, so that nobody but this very host can have set the cookie
 * @throws UNAUTHENTICATED for an API key that is wrong, expired, revoked or whose issuer has left
 */
export async function authenticate(database: Database, clock: Clock, headers: CredentialHeaders, secure = false, address = ""): Promise<Viewer | undefined> {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) {
    const viewer = await recognise(database, clock, apiKey, bearer, address);
    if (!viewer) throw new AppError("UNAUTHENTICATED", "This API key is not valid, or not any more.");
    return viewer;
  }
  const token = sessionToken(headers.cookie, secure);
  return token === undefined ? undefined : recognise(database, clock, session, token, address);
}

/**
 * Whether somebody let in earlier would be let in as the same now: the session or key still counts, and its person has
 * the same role and teams, the key the same grants. Asked before each event of a subscription.
 */
export async function stillValid(sql: Sql, clock: Clock, viewer: Viewer | undefined): Promise<boolean> {
  const id = viewer?.sessionId ?? viewer?.keyId;
  if (!viewer || id === undefined) return true;
  const found = await find(sql, clock, viewer.keyId ? apiKey : session, "byId", id);
  return found !== undefined && sameRights(found.viewer, viewer);
}

/** Who has just signed in, by the new session's token. */
export async function viewerBySession(sql: Sql, clock: Clock, token: string): Promise<Viewer | undefined> {
  return (await find(sql, clock, session, "bySecret", hashSecret(token)))?.viewer;
}

async function recognise(database: Database, clock: Clock, kind: Kind, secret: string, address: string): Promise<Viewer | undefined> {
  const found = await find(database.sql, clock, kind, "bySecret", hashSecret(secret));
  if (found?.row) noteUse(database, clock.now(), kind, found.row, address);
  return found?.viewer;
}

/** From memory where it is fresh, else from the database; then with its row. */
async function find(sql: Sql, clock: Clock, kind: Kind, by: "bySecret" | "byId", value: string): Promise<(Known & { row?: CredentialRow }) | undefined> {
  const cache = cacheOf(sql);
  const now = clock.now().getTime();
  const before = cache.get(value);
  if (before && isFresh(before.reading, now)) return before.expiresAt > now ? before : undefined;
  const reading = readingNow(clock);
  const values = Array<string>(by === "bySecret" ? kind.secrets : 1).fill(value);
  const [row] = await sql.rows<CredentialRow>(kind[by], values);
  if (!row || hasEnded(kind, row, now)) {
    cache.delete(value);
    return undefined;
  }
  const found = { reading, viewer: await viewerOf(sql, clock, kind, row), expiresAt: momentOf(row.expiresAt).getTime() };
  cache.set(value, found);
  return { ...found, row };
}

function hasEnded({ idleFor = Infinity }: Kind, { expiresAt, usedAt }: CredentialRow, now: number): boolean {
  return momentOf(expiresAt).getTime() <= now || (usedAt !== null && momentOf(usedAt).getTime() + idleFor <= now);
}

async function viewerOf(sql: Sql, clock: Clock, kind: Kind, row: CredentialRow): Promise<Viewer> {
  const { id, userId, name, role, teamId, locale, timeZone, provedAt } = row;
  const credential = kind === session ? { sessionId: id, ...(provedAt && { provedAt: momentOf(provedAt) }) } : { keyId: id, ...keyLimits(row) };
  return { userId, name, role, teamId, teamIds: await teamAndBelow(sql, clock, teamId), locale, zone: timeZone, ...credential };
}

/** Notes the last use now and then. The request does not wait for it; if it fails, the next one tries again. */
function noteUse(database: Database, now: Date, { table, usedColumn, usedEvery, usedFrom }: Kind, { id, usedAt }: CredentialRow, address: string): void {
  const due = storedTime(new Date(now.getTime() - usedEvery));
  if (usedAt !== null && usedAt > due) return;
  const from = usedFrom ? { set: ", `lastUsedFrom` = ?", values: [address.slice(0, 60)] } : { set: "", values: [] };
  const text = `UPDATE \`${table}\` SET \`${usedColumn}\` = ?${from.set} WHERE \`id\` = ? AND (\`${usedColumn}\` IS NULL OR \`${usedColumn}\` <= ?)`;
  database.transact(({ sql }) => sql.run(text, [storedTime(now), ...from.values, id, due])).catch(() => undefined);
}

function cacheOf(sql: Sql): LRUCache<string, Known> {
  const cache = known.get(sql) ?? new LRUCache<string, Known>({ max: most });
  known.set(sql, cache);
  return cache;
}

/** A stored time as a moment. */
const momentOf = (stored: string): Date => new Date(shownTime(stored));

const rightsOf = ({ role, scopes, keyGrants, ceiling }: Viewer): string => JSON.stringify([role, scopes, keyGrants, ceiling]);

const sameRights = (left: Viewer, right: Viewer): boolean => rightsOf(left) === rightsOf(right) && sameTeams(left.teamIds, right.teamIds);

const sameTeams = (left: readonly string[], right: readonly string[]): boolean => left.length === right.length && left.every((team) => right.includes(team));

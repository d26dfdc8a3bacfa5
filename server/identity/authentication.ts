import { LRUCache } from "lru-cache";
import type { Viewer } from "../core/access/policy";
import type { Clock } from "../core/clock";
import type { Database } from "../core/database/database";
import { among, shownTime, storedTime, type Sql } from "../core/database/sql";
import { AppError } from "../core/errors";
import { Gathered } from "../core/gathered";
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
 * the same role and teams, the key the same grants. Asked before events are told to a subscriber: said at once where it was
 * looked up within a few seconds, else looked up in one statement for all who are asked about in the same turn.
 */
export function stillValid(sql: Sql, clock: Clock, viewer: Viewer | undefined): Promise<boolean> | boolean {
  const id = viewer?.sessionId ?? viewer?.keyId;
  if (!viewer || id === undefined) return true;
  const before = fresh(sql, clock, id);
  if (before !== undefined) return before !== ended && sameRights(before.viewer, viewer);
  const kind = viewer.keyId ? apiKey : session;
  return lookUps(sql, kind).ask({ id, clock }).then((found) => found !== undefined && sameRights(found, viewer));
}

/** Who has just signed in, by the new session's token. */
export async function viewerBySession(sql: Sql, clock: Clock, token: string): Promise<Viewer | undefined> {
  return (await find(sql, clock, session, hashSecret(token)))?.viewer;
}

async function recognise(database: Database, clock: Clock, kind: Kind, secret: string, address: string): Promise<Viewer | undefined> {
  const found = await find(database.sql, clock, kind, hashSecret(secret));
  if (found?.row) noteUse(database, clock.now(), kind, found.row, address);
  return found?.viewer;
}

/** From memory where it is fresh, else from the database; then with its row. */
async function find(sql: Sql, clock: Clock, kind: Kind, hash: string): Promise<{ viewer: Viewer; row?: CredentialRow } | undefined> {
  const before = fresh(sql, clock, hash);
  if (before !== undefined) return before === ended ? undefined : before;
  const reading = readingNow(clock);
  const [row] = await sql.rows<CredentialRow>(kind.bySecret, Array<string>(kind.secrets).fill(hash));
  const viewer = await remember(sql, clock, kind, hash, row, reading);
  return viewer && row && { viewer, row };
}

/** It counted when it was looked up, but has expired since. */
const ended = Symbol("ended");

/** What is known of a credential, by its secret's hash or its id; undefined where it is to be looked up. */
function fresh(sql: Sql, clock: Clock, value: string): Known | typeof ended | undefined {
  const now = clock.now().getTime();
  const before = cacheOf(sql).get(value);
  if (!before || !isFresh(before.reading, now)) return undefined;
  return before.expiresAt > now ? before : ended;
}

/** Keeps what was read of a credential. */
async function remember(sql: Sql, clock: Clock, kind: Kind, value: string, row: CredentialRow | undefined, reading: Reading): Promise<Viewer | undefined> {
  if (!row || hasEnded(kind, row, clock.now().getTime())) {
    cacheOf(sql).delete(value);
    return undefined;
  }
  const viewer = await viewerOf(sql, clock, kind, row);
  cacheOf(sql).set(value, { reading, viewer, expiresAt: momentOf(row.expiresAt).getTime() });
  return viewer;
}

interface Asked {
  readonly id: string;
  readonly clock: Clock;
}

/** By the database's reader, then by the kind of credential. */
const gathered = new WeakMap<Sql, Map<Kind, Gathered<Asked, Viewer | undefined>>>();
/** Credentials in one statement. */
const atOnce = 500;

function lookUps(sql: Sql, kind: Kind): Gathered<Asked, Viewer | undefined> {
  const kinds = gathered.get(sql) ?? new Map<Kind, Gathered<Asked, Viewer | undefined>>();
  gathered.set(sql, kinds);
  const known = kinds.get(kind) ?? new Gathered((asked: readonly Asked[]) => findAll(sql, kind, asked));
  kinds.set(kind, known);
  return known;
}

async function findAll(sql: Sql, kind: Kind, asked: readonly Asked[]): Promise<(Viewer | undefined)[]> {
  const { clock } = asked[0] as Asked; // there is one for all who read here
  const [ids, found] = [[...new Set(asked.map(({ id }) => id))], new Map<string, Viewer | undefined>()];
  for (let start = 0; start < ids.length; start += atOnce) {
    const chosen = ids.slice(start, start + atOnce);
    const { text, values } = among("c.`id`", chosen);
    const reading = readingNow(clock);
    const rows = new Map((await sql.rows<CredentialRow>(`${kind.byIds} ${text}`, values)).map((row) => [row.id, row]));
    for (const id of chosen) found.set(id, await remember(sql, clock, kind, id, rows.get(id), reading));
  }
  return asked.map(({ id }) => found.get(id));
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

/** What a viewer is let in with, as text; worked out once for each. */
const rights = new WeakMap<Viewer, string>();

function rightsOf(viewer: Viewer): string {
  const { role, scopes, keyGrants, ceiling, teamIds } = viewer;
  const text = rights.get(viewer) ?? JSON.stringify([role, scopes, keyGrants, ceiling, [...teamIds].sort()]);
  rights.set(viewer, text);
  return text;
}

const sameRights = (left: Viewer, right: Viewer): boolean => left === right || rightsOf(left) === rightsOf(right);

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createApp, type App } from "../app";
import { readConfig } from "../config";
import { insertRows } from "../core/database/bulk";
import { isEmbedded } from "../core/database/engine";
import { storedTime } from "../core/database/sql";
import { newId } from "../core/ids";
import { createLogger } from "../core/logger";
import { hashSecret, newSecret } from "../identity/secret";
import { WebServer } from "../web-server";
import { dropDatabase, scratchFolder, urlBeside } from "./scratch";
import { hirePeople, personNames, type PersonName, type World } from "./world";

/** What a request came to. */
export interface Served<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: T | null;
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions: { code: string; [name: string]: unknown } }[];
}

/** The company of `testWorld` behind the real HTTP server in production, without the web app: for attacks from outside. */
export interface ServedWorld {
  readonly app: App;
  /** `http://127.0.0.1:PORT` */
  readonly base: string;
  readonly ids: World["ids"];
  /** What was logged. */
  readonly log: string[];
  /** Opens another session for somebody, who proved just now who they are; the former one stays as it is. */
  signIn(person: PersonName): Promise<void>;
  /** The header by which somebody is signed in. */
  cookie(person: PersonName): string;
  /** Asks the graph by a session, or as a stranger. A text is sent as it is. */
  ask<T = Record<string, unknown>>(person: PersonName | undefined, query: string, variables?: unknown, headers?: Record<string, string>): Promise<Served<T>>;
  /** Sends a body as it is. */
  send(body: unknown, headers?: Record<string, string>): Promise<Served>;
  close(): Promise<void>;
}

/**
 * @param name of a database of its own, unlike that of any other test file
 * @param env settings beside the usual ones, e.g. `TRUSTED_DOCUMENTS: "true"`
 */
export async function servedWorld(name: string, env: Record<string, string> = {}): Promise<ServedWorld> {
  const { folder, remove } = scratchFolder();
  const place: Record<string, string> = isEmbedded ? { DATABASE_FILE: join(folder, "guanxi.db") } : { DATABASE_URL: urlBeside(name) };
  if (place["DATABASE_URL"]) await dropDatabase(place["DATABASE_URL"]);
  const log: string[] = [];
  const config = readConfig({
    NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", SAMPLE: "false", TRUSTED_DOCUMENTS: "false", LIMIT_BUDGET_PER_MINUTE: "1000000000",
    ENCRYPTION_KEY: randomBytes(32).toString("base64"), ...place, ...env,
  });
  const app = await createApp(config, createLogger("warn", { write: (line) => void log.push(line) }));
  const ids = await hirePeople(app.database);
  const cookies = new Map<PersonName, string>();
  const signIn = async (person: PersonName): Promise<void> => void cookies.set(person, await openSession(app, ids[person]));
  for (const person of personNames) await signIn(person);
  const server = new WebServer(config);
  const base = `http://127.0.0.1:${await server.listen()}`;
  server.serve(app, undefined);
  const send: ServedWorld["send"] = (body, headers) => post(base, body, headers);
  return {
    app,
    base,
    ids,
    log,
    signIn,
    cookie: (person) => cookies.get(person) ?? "",
    ask: (person, query, variables, headers) => post(base, { query, variables }, { ...(person && { cookie: cookies.get(person) ?? "" }), ...headers }),
    send,
    async close() {
      await server.stop();
      await app.stop();
      if (place["DATABASE_URL"]) await dropDatabase(place["DATABASE_URL"]);
      remove();
    },
  };
}

async function post<T>(base: string, body: unknown, headers: Record<string, string> = {}): Promise<Served<T>> {
  const response = await fetch(`${base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as { data?: T; errors?: Served["errors"] };
  return { status: response.status, headers: response.headers, text, data, errors };
}

async function openSession(app: App, userId: string): Promise<string> {
  const now = storedTime(app.engine.clock.now());
  const token = newSecret();
  const session = { id: newId("ses"), userId, tokenHash: hashSecret(token), createdAt: now, provedAt: now, lastSeenAt: now, expiresAt: "2099-01-01 00:00:00.000", userAgent: "test", address: "127.0.0.1" };
  await app.database.transact(({ sql }) => insertRows(sql, "session", [session]));
  return `guanxi_session=${token}`;
}

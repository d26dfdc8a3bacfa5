import { parse, validate, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Viewer } from "../core/access/policy";
import { TestClock } from "../core/clock";
import type { Client, Context, Cookies, Site } from "../core/context";
import { insertRows } from "../core/database/bulk";
import type { Database } from "../core/database/database";
import { storedTime } from "../core/database/sql";
import { sealedFacts } from "../core/encryption/sealed-columns";
import { executeOperation } from "../core/graph/execute";
import { newId } from "../core/ids";
import { memoryBuckets } from "../core/limits/token-buckets";
import { Networks } from "../core/outbound/networks";
import { Outbound } from "../core/outbound/outbound";
import { contextFor, type Engine } from "../core/transaction";
import { PolicyKeeper } from "../identity/policy/stored/policy-keeper";
import { Role } from "../identity/role";
import { User } from "../identity/user/user.entity";
import { buildServedSchema } from "../schema";
import { countingSql, testDatabase } from "./database";

/** The people of every test, with what they do and where. */
const people = {
  /** Sells in the north. */
  amy: { name: "Amy 王", role: Role.SALES, team: "north" },
  /** Sells in the south. */
  ben: { name: "Ben 李", role: Role.SALES, team: "south" },
  /** Leads the north. */
  mia: { name: "Mia 陳", role: Role.SALES_MANAGER, team: "north" },
  /** Answers customers. */
  sue: { name: "Sue 林", role: Role.SERVICE, team: "desk" },
  /** Keeps the books. */
  fin: { name: "Fin 黃", role: Role.FINANCE, team: "office" },
  /** Leads the desk. */
  max: { name: "Max 吳", role: Role.SERVICE_MANAGER, team: "desk" },
  /** Wins attention. */
  lin: { name: "Lin 周", role: Role.MARKETING, team: "office" },
  /** Looks into everything. */
  aud: { name: "Aud 許", role: Role.AUDITOR, team: "office" },
  /** Runs the system. */
  ada: { name: "Ada 張", role: Role.ADMINISTRATOR, team: "office" },
} as const;

export type PersonName = keyof typeof people;

/** Everybody, one of each role at least that people have. */
export const personNames = Object.keys(people) as PersonName[];

export interface Answer<T> {
  data: T;
  errors: readonly GraphQLFormattedError[];
}

/** What else a test says of a caller; people have just proved who they are, unless the viewer says otherwise. */
export interface CallerInTest {
  idempotencyKey?: string;
  viewer?: Partial<Viewer>;
  /** Whom a session or a key says they are, where no person is named. */
  signedIn?: Viewer | undefined;
  client?: Client;
  cookies?: Cookies;
}

/** A caller whose session was left open: dangerous steps want a proof first. */
export const longSignedIn: CallerInTest = { viewer: { provedAt: new Date(0) } };

/** A company in a box: a database of its own, people, a clock in the test's hands, and the whole graph. */
export interface World {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly clock: TestClock;
  /** An installation that sends mail, unless a test says otherwise. */
  readonly site: { -readonly [K in keyof Site]: Site[K] };
  /** Ids of the people and teams. */
  readonly ids: Readonly<Record<PersonName | "north" | "south" | "desk" | "office", string>>;
  /** Somebody's context, for services. */
  ctx(person?: PersonName, caller?: CallerInTest): Context;
  /** Somebody's request; a stranger's where nobody is named. Counts its reading statements. */
  query<T = Record<string, never>>(person: PersonName | undefined, text: string, variables?: Record<string, unknown>, caller?: CallerInTest): Promise<Answer<T> & { statements: number }>;
  /** A request with a context of its own, e.g. a browser's. */
  ask<T = Record<string, never>>(ctx: Context, text: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
  /** Types of all events so far, oldest first, and their records. */
  events(): Promise<{ type: string; recordId: string }[]>;
  close(): Promise<void>;
}

/** Monday, 2 March 2026, 09:00 in London, 17:00 in Taipei. */
export const monday = "2026-03-02T09:00:00.000Z";

/** The graph over a test's databases, which are all alike: built for the first of a file's worlds. */
let graph: GraphQLSchema | undefined;

export async function testWorld(): Promise<World> {
  const database = await testDatabase();
  const schema = (graph ??= buildServedSchema(database.dataSource).schema);
  const clock = new TestClock(new Date(monday));
  const ids = await hirePeople(database);
  const site = { publicUrl: "https://crm.example", sendsMail: true, outbound: new Outbound(new Networks(["127.0.0.1"])) };
  const policies = new PolicyKeeper(database.sql, clock);
  const engine: Engine = {
    database,
    clock,
    committed: () => undefined,
    zone: "UTC",
    currency: "USD",
    buckets: memoryBuckets(clock),
    site,
    get policy() {
      return policies.current;
    },
  };
  const ctx: World["ctx"] = (person, { viewer: changes, signedIn, ...caller } = {}) => {
    const viewer = person ? { ...viewerOf(person, ids), provedAt: clock.now(), ...changes } : signedIn;
    return contextFor(engine, { requestId: "test", ...caller, viewer });
  };
  const documentOf = readerOf(schema);
  async function ask<T>(contextValue: Context, text: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const { data, errors = [] } = await executeOperation({ schema, document: documentOf(text), variables, contextValue });
    return { data: data as T, errors: errors.map((error) => error.toJSON()) };
  }
  return {
    database,
    schema,
    clock,
    site,
    ids,
    ctx,
    async query<T>(person: PersonName | undefined, text: string, variables: Record<string, unknown> = {}, caller: CallerInTest = {}) {
      await policies.refresh();
      const sql = countingSql(database.sql);
      return { ...(await ask<T>({ ...ctx(person, caller), sql }, text, variables)), statements: sql.count };
    },
    ask,
    events: () => database.sql.rows("SELECT `type`, `recordId` FROM `event` ORDER BY `id`"),
    close: () => database.close(),
  };
}

/** Reads documents, and keeps them as a server does, so that each is planned and compiled once. */
function readerOf(schema: GraphQLSchema): (text: string) => DocumentNode {
  const known = new Map<string, DocumentNode>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept;
    const document = parse(text);
    const errors = validate(schema, document);
    if (errors.length > 0) throw new Error(errors.map((error) => error.message).join("\n"));
    known.set(text, document);
    return document;
  };
}

function viewerOf(person: PersonName, ids: World["ids"]): Viewer {
  const { name, role, team } = people[person];
  return { userId: ids[person], name, role, teamId: ids[team], teamIds: [ids[team]], locale: "EN", zone: "UTC" };
}

/** Writes the people and teams of every test into an empty database. @returns their ids */
export async function hirePeople(database: Database): Promise<World["ids"]> {
  const ids: Record<string, string> = {};
  const now = storedTime(new Date(monday));
  await database.transact(async ({ sql }) => {
    for (const team of ["north", "south", "desk", "office"]) {
      ids[team] = newId("tea");
      await sql.run("INSERT INTO `team` (`id`, `version`, `name`) VALUES (?, 1, ?)", [ids[team], team]);
    }
    for (const [person, { name, role, team }] of Object.entries(people)) {
      ids[person] = newId("usr");
      const facts = { id: ids[person], version: 1, name, role, active: 1, locale: "EN", timeZone: "UTC", teamId: ids[team] as string, createdAt: now };
      await insertRows(sql, "user", [{ ...facts, ...sealedFacts(User, "email", `${person}@example.com`) }]);
    }
    await sql.run("UPDATE `team` SET `managerId` = ? WHERE `id` = ?", [ids["mia"] as string, ids["north"] as string]);
  });
  return ids as World["ids"];
}

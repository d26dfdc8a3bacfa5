import { parse, validate, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Viewer } from "../core/access/policy";
import { TestClock } from "../core/clock";
import type { Context } from "../core/context";
import type { Database } from "../core/database/database";
import { storedTime } from "../core/database/sql";
import { executeOperation } from "../core/graph/execute";
import { newId } from "../core/ids";
import { contextFor, type Engine } from "../core/transaction";
import { policy } from "../identity/policy/policy";
import { Role } from "../identity/role";
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
  /** Runs the system. */
  ada: { name: "Ada 張", role: Role.ADMINISTRATOR, team: "office" },
} as const;

export type PersonName = keyof typeof people;

export interface Answer<T> {
  data: T;
  errors: readonly GraphQLFormattedError[];
}

/** A company in a box: a database of its own, people, a clock in the test's hands, and the whole graph. */
export interface World {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly clock: TestClock;
  /** Ids of the people and teams. */
  readonly ids: Readonly<Record<PersonName | "north" | "south" | "desk" | "office", string>>;
  /** Somebody's context, for services. */
  ctx(person?: PersonName, caller?: { idempotencyKey?: string; viewer?: Partial<Viewer> }): Context;
  /** Somebody's request; a stranger's where nobody is named. Counts its reading statements. */
  query<T = Record<string, never>>(person: PersonName | undefined, text: string, variables?: Record<string, unknown>, caller?: { idempotencyKey?: string }): Promise<Answer<T> & { statements: number }>;
  /** Types of all events so far, oldest first, and their records. */
  events(): Promise<{ type: string; recordId: string }[]>;
  close(): Promise<void>;
}

/** Monday, 2 March 2026, 09:00 in London, 17:00 in Taipei. */
export const monday = "2026-03-02T09:00:00.000Z";

export async function testWorld(): Promise<World> {
  const database = await testDatabase();
  const { schema } = buildServedSchema(database.dataSource);
  const clock = new TestClock(new Date(monday));
  const ids = await populate(database);
  const engine: Engine = { database, policy, clock, committed: () => undefined, zone: "UTC", currency: "USD" };
  const ctx: World["ctx"] = (person, caller = {}) => {
    const viewer = person && { ...viewerOf(person, ids), ...caller.viewer };
    return contextFor(engine, { viewer, requestId: "test", idempotencyKey: caller.idempotencyKey });
  };
  return {
    database,
    schema,
    clock,
    ids,
    ctx,
    async query<T>(person: PersonName | undefined, text: string, variables: Record<string, unknown> = {}, caller: { idempotencyKey?: string } = {}) {
      const sql = countingSql(database.sql);
      const result = await run(schema, text, variables, { ...ctx(person, caller), sql });
      return { data: result.data as T, errors: (result.errors ?? []).map((error) => error.toJSON()), statements: sql.count };
    },
    events: () => database.sql.rows("SELECT `type`, `recordId` FROM `event` ORDER BY `id`"),
    close: () => database.close(),
  };
}

async function run(schema: GraphQLSchema, text: string, variables: Record<string, unknown>, contextValue: Context): Promise<ExecutionResult> {
  const document = parse(text);
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join("\n"));
  return executeOperation({ schema, document, variables, contextValue });
}

function viewerOf(person: PersonName, ids: World["ids"]): Viewer {
  const { name, role, team } = people[person];
  return { userId: ids[person], name, role, teamId: ids[team], teamIds: [ids[team]], locale: "EN", zone: "UTC" };
}

async function populate(database: Database): Promise<World["ids"]> {
  const ids: Record<string, string> = {};
  const now = storedTime(new Date(monday));
  await database.transact(async ({ sql }) => {
    for (const team of ["north", "south", "desk", "office"]) {
      ids[team] = newId("tea");
      await sql.run("INSERT INTO `team` (`id`, `version`, `name`) VALUES (?, 1, ?)", [ids[team], team]);
    }
    for (const [person, { name, role, team }] of Object.entries(people)) {
      ids[person] = newId("usr");
      await sql.run(
        "INSERT INTO `user` (`id`, `version`, `name`, `email`, `role`, `active`, `locale`, `timeZone`, `teamId`, `createdAt`) VALUES (?, 1, ?, ?, ?, 1, 'EN', 'UTC', ?, ?)",
        [ids[person], name, `${person}@example.com`, role, ids[team] as string, now],
      );
    }
    await sql.run("UPDATE `team` SET `managerId` = ? WHERE `id` = ?", [ids["mia"] as string, ids["north"] as string]);
  });
  return ids as World["ids"];
}

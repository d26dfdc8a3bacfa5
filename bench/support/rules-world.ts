import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";
import { evaluateChanges, evaluateRules, type Found } from "../../server/automation/evaluation/evaluate";
import { readRules } from "../../server/automation/evaluation/evaluated-rule";
import { present } from "../../server/automation/evaluation/matches";
import { occurrenceOf } from "../../server/automation/evaluation/occurrence";
import { Rule, RuleKind } from "../../server/automation/rule/rule.entity";
import { templates } from "../../server/automation/rule/templates/templates";
import { TestClock } from "../../server/core/clock";
import { insertEntities } from "../../server/core/database/bulk-entities";
import type { Condition } from "../../server/core/database/sql";
import type { Context } from "../../server/core/context";
import type { Database } from "../../server/core/database/database";
import { numberEvents } from "../../server/core/events/number";
import { newId } from "../../server/core/ids";
import { memoryBuckets } from "../../server/core/limits/token-buckets";
import { contextFor, systemContext } from "../../server/core/transaction";
import { policy } from "../../server/identity/policy/policy";
import { openMigrated } from "./open";
import { lastDay } from "./sales-history";

/** The workspace of a bench on the last day of its history, with every template switched on, and its rules at work. */
export class RulesWorld {
  readonly clock = new TestClock(new Date(`${lastDay}T13:00:00.000Z`));
  private readonly engine;
  /** What jobs work with. */
  readonly job: Context;
  /** What an administrator asks with. */
  readonly administrator: Context;

  private constructor(
    private readonly database: Database,
    private readonly bare: Connection,
  ) {
    const { clock } = this;
    this.engine = { database, policy, clock, committed: () => undefined, zone: "UTC", currency: "USD", buckets: memoryBuckets(clock) };
    this.job = systemContext(this.engine, "rules");
    const viewer = { userId: "usr_00000000000000000000000001", name: "Person 1", role: "ADMINISTRATOR", teamId: null, teamIds: [], locale: "en", zone: "UTC" };
    this.administrator = contextFor(this.engine, { requestId: "bench", viewer });
  }

  static async open(url: string): Promise<RulesWorld> {
    const [database, bare] = [await openMigrated(url), await createConnection({ uri: url })];
    await bare.query("SET SESSION sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT')");
    const world = new RulesWorld(database, bare);
    await world.switchOn();
    return world;
  }

  async close(): Promise<void> {
    await this.bare.end();
    await this.database.close();
  }

  private async switchOn(): Promise<void> {
    const createdAt = this.clock.now();
    const rules = [...templates].map(([kind, { number }]): Partial<Rule> => ({ id: newId("rul"), version: 1, revision: 1, kind, name: kind, enabled: true, createdAt, ...(number && { [number.field]: number.begin }) }));
    await this.job.transact((tx) => insertEntities(tx, Rule, rules));
  }

  readonly everything = (): Promise<Found> => this.look(evaluateRules);
  readonly changes = (): Promise<Found> => this.look(evaluateChanges);

  /** Events have got their numbers before, as servers give them right after each commit. */
  private async look(how: (ctx: Context) => Promise<Found>): Promise<Found> {
    await numberEvents(this.database);
    return how(this.job);
  }

  /** The conditions of all causes, each as one statement that reads the records it is true of, on a connection without anything around it. */
  async askBare(): Promise<{ milliseconds: Map<string, number>; rows: number }> {
    const milliseconds = new Map<string, number>();
    let rows = 0;
    for (const rule of await readRules(this.job)) {
      const from = performance.now();
      for (const cause of rule.definition.causes) {
        const occurrence = occurrenceOf(rule, cause, present(this.job));
        if (occurrence) rows += await this.read({ text: `SELECT r.\`id\` FROM ${occurrence.from} WHERE ${occurrence.where.text}`, values: occurrence.where.values });
      }
      milliseconds.set(rule.kind === RuleKind.OWN ? rule.name : rule.kind, performance.now() - from);
    }
    return { milliseconds, rows };
  }

  private async read({ text, values }: Condition): Promise<number> {
    const [rows] = await this.bare.execute<RowDataPacket[]>({ sql: text, rowsAsArray: true }, [...values]);
    return rows.length;
  }
}

import type { DocumentNode } from "graphql";
import { createApp, type App } from "../../server/app";
import { readConfig } from "../../server/config";
import type { AnalyticDatabase, Fragment } from "../../server/core/analytic-database";
import { executeOperation } from "../../server/core/graph/execute";
import { createLogger } from "../../server/core/logger";
import { contextFor } from "../../server/core/transaction";
import { buildServedSchema } from "../../server/schema";
import { chosen, viewOperations, type ViewName } from "../../server/testing/view-operations";
import { lastDay } from "./sales-history";

/** What one answer took and asked the replica. */
export interface Answer {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly statements: readonly Fragment[];
}

/** The API in this process over a bench's database, as an administrator asks it on the last day of the history. */
export class SevenPServer {
  private readonly schema;
  private readonly documents: ReadonlyMap<ViewName, DocumentNode>;

  private constructor(readonly app: App) {
    this.schema = buildServedSchema(app.database.dataSource).schema;
    this.documents = viewOperations();
  }

  /** @param url the bench's database */
  static async start(url: string): Promise<SevenPServer> {
    const clock = { now: () => new Date(`${lastDay}T12:00:00.000Z`) };
    const app = await createApp(readConfig({ ...process.env, DATABASE_URL: url, SAMPLE: "false" }), createLogger("error"), clock);
    return new SevenPServer(app);
  }

  /** The replica, once it is loaded. */
  get warehouse(): AnalyticDatabase {
    const { warehouse } = this.app;
    if (!warehouse) throw new Error("A server without a warehouse answers no analyses.");
    return warehouse;
  }

  /**
   * Puts a view's default question, from its text to the text of the answer.
   * @param warehouse the replica itself, of which segments are remembered; unless told it is as if asked for the first time, and its statements are noted
   */
  async ask(view: ViewName, filter: object = {}, warehouse?: AnalyticDatabase): Promise<Answer> {
    const document = this.documents.get(view);
    if (!document) throw new Error(`The web app has no operation ${view}.`);
    const statements: Fragment[] = [];
    const viewer = { userId: "usr_00000000000000000000000001", role: "ADMINISTRATOR", teamId: null, teamIds: [], teamTreeIds: [], sessionId: "bench" };
    const contextValue = { ...contextFor(this.app.engine, { requestId: "bench", viewer: viewer as never }), warehouse: warehouse ?? recording(this.warehouse, statements) };
    const from = performance.now();
    const result = await executeOperation({ schema: this.schema, document, variables: { ...chosen, filter }, contextValue });
    const text = JSON.stringify(result);
    const milliseconds = performance.now() - from;
    if (result.errors?.length) throw new Error(`${view}: ${result.errors.map(({ message, originalError }) => originalError?.stack ?? message).join("\n")}`);
    return { milliseconds, bytes: text.length, statements };
  }

  /** One statement's answer. */
  rows(text: string): Promise<Record<string, unknown>[]> {
    return this.warehouse.read(({ rows }) => rows({ text, values: [] }));
  }

  /** The same statements, in one snapshot, with nothing around them. */
  async bare(statements: readonly Fragment[]): Promise<number> {
    return this.warehouse.read(async ({ rows }) => {
      const from = performance.now();
      for (const statement of statements) await rows(statement);
      return performance.now() - from;
    });
  }
}

/** Notes what is asked. */
function recording(warehouse: AnalyticDatabase, statements: Fragment[]): AnalyticDatabase {
  return {
    ...warehouse,
    read: (work) =>
      warehouse.read((snapshot) =>
        work({
          ...snapshot,
          rows: (statement) => {
            statements.push(statement);
            return snapshot.rows(statement);
          },
        }),
      ),
  };
}

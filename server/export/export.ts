import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import type { GraphQLSchema } from "graphql";
import type { AccessPolicy } from "../core/access/policy";
import { dayIn } from "../core/clock";
import type { Context } from "../core/context";
import { allOf } from "../core/database/sql";
import { AppError, badInput, forbidden, unauthenticated } from "../core/errors";
import type { Changes } from "../core/events/changes";
import { checkCrossSite } from "../core/http/csrf";
import { refuse } from "../core/http/gateway";
import { json } from "../core/http/media-type";
import { Operations, type OperationsOptions } from "../core/http/operations";
import { Refusal } from "../core/http/refusal";
import { TrustedDocuments } from "../core/http/trusted-documents";
import { newId } from "../core/ids";
import { Occupancy } from "../core/limits/occupancy";
import { documentFor, nameOf, rowOf, visibleColumns } from "./document";
import { lists, type ExportedList } from "./lists";
import { pageIn, recordsFrom, type Ask } from "./pages";

export interface ExportOptions extends Omit<OperationsOptions, "trusted"> {
  schema: GraphQLSchema;
  /** Who asks, and under which policy; asked again before each page. */
  contextFor(this: void, request: IncomingMessage): Promise<Context>;
}

/** Lists as CSV files over HTTP: `GET /export/<list>.csv?filter=…&sort=…`, both as JSON of the graph's inputs. */
export interface Exports {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Files that one caller takes away at once. */
const atOnce = 2;

/** What is asked for, read and judged. */
interface Asked {
  readonly ctx: Context;
  readonly caller: string;
  readonly name: string;
  readonly list: ExportedList;
  readonly variables: { readonly filter?: unknown; readonly sort?: unknown };
}

/** Files are read through the graph itself, page by page, so that no second way to the data exists. */
export function createExports(options: ExportOptions): Exports {
  const { schema } = options;
  // Its documents are its own, whatever browsers may send.
  const operations = new Operations({ ...options, trusted: new TrustedDocuments({}, false) });
  const busy = new Occupancy();

  async function send({ ctx, caller, name, list, variables }: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const columns = visibleColumns(list, schema, ctx);
    const source = documentFor(list, schema, columns);
    const narrowed = { ...ctx, policy: exporting(ctx.policy, list.type) };
    const ask: Ask = async (after) => {
      if (after !== null) assertSame(ctx, await options.contextFor(request));
      return operations.answer({ source, variables: { ...variables, after }, ctx: narrowed, caller, kinds: ["query"] });
    };
    const first = pageIn(await ask(null));
    const closing = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) closing.abort();
    });
    await recorded(ctx, name, variables, async (count) => {
      const rows = async function* () {
        for await (const record of recordsFrom(first, ask, closing.signal)) yield count(rowOf(columns, record));
      };
      response.writeHead(200, headersFor(`${name}-${dayIn(ctx.zone, ctx.clock.now())}.csv`));
      const csv = stringify({ bom: true, header: true, columns: columns.map(nameOf), escape_formulas: true, record_delimiter: "windows" });
      await pipeline(Readable.from(rows()), csv, response, { signal: closing.signal });
    });
  }

  return {
    async handle(request, response) {
      try {
        const asked = await read(request, options);
        const leave = busy.enter(asked.caller, atOnce);
        if (!leave) throw new AppError("RATE_LIMITED", `${atOnce} files of yours are on their way. Wait for them.`, { retryAfter: 5, retryable: true });
        await send(asked, request, response).finally(leave);
      } catch (error) {
        if (!response.headersSent) refuse(response, error, json, options);
        // A file that ends early must not look whole.
        else response.destroy();
      }
    },
  };
}

async function read(request: IncomingMessage, { contextFor }: ExportOptions): Promise<Asked> {
  if (request.method !== "GET") throw new Refusal(405, new AppError("BAD_USER_INPUT", "Files are fetched with GET."), { allow: "GET" });
  checkCrossSite(request);
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  const ctx = await contextFor(request);
  if (!ctx.viewer) throw unauthenticated();
  const name = /^\/export\/([a-z-]+)\.csv$/.exec(pathname)?.[1] ?? "";
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (!list) throw new Refusal(404, new AppError("NOT_FOUND", "There is no such list."));
  if (!ctx.policy.can(ctx.viewer, list.type, "export")) throw forbidden(`exporting ${name}`);
  return { ctx, caller: ctx.viewer.keyId ?? ctx.viewer.userId, name, list, variables: { ...parameter(searchParams, "filter"), ...parameter(searchParams, "sort") } };
}

/** A caller who is shut out while the file is on its way, or may see less since, gets no more of it. */
function assertSame(before: Context, now: Context): void {
  if (!now.viewer || now.policy.key(now.viewer) !== before.policy.key(before.viewer) || now.viewer.userId !== before.viewer?.userId) throw unauthenticated();
}

function parameter(parameters: URLSearchParams, name: string): Record<string, unknown> {
  const text = parameters.get(name);
  if (text === null) return {};
  try {
    return { [name]: JSON.parse(text) as unknown };
  } catch {
    throw badInput({ path: name, code: "json", message: "must be JSON" });
  }
}

/** The policy for a file: of its list only the rows that the viewer may both read and export. */
function exporting(policy: AccessPolicy, type: string): AccessPolicy {
  const rows: AccessPolicy["rows"] = (viewer, name, verb, alias) => {
    const read = policy.rows(viewer, name, verb, alias);
    const exported = name === type && verb === "read" ? policy.rows(viewer, name, "export", alias) : undefined;
    return exported && read ? allOf([read, exported]) : (exported ?? read);
  };
  return Object.assign(Object.create(policy) as AccessPolicy, { rows });
}

/** Notes in the audit trail that a file leaves, before its first byte, and what had left in the end. */
async function recorded(ctx: Context, name: string, { filter, sort }: Asked["variables"], work: (count: <T>(row: T) => T) => Promise<void>): Promise<void> {
  const id = newId("exp");
  const asked = [["list", name], ["filter", JSON.stringify(filter)], ["sort", JSON.stringify(sort)]].flatMap(([field = "", value]) => (value === undefined ? [] : [[field, [null, value]]]));
  const cause = await ctx.transact(async (tx) => tx.emit("export.started", { id }, Object.fromEntries(asked) as Changes));
  let rows = 0;
  let complete = false;
  try {
    await work((row) => {
      rows += 1;
      return row;
    });
    complete = true;
  } finally {
    await ctx.transact(async (tx) => tx.because(cause).emit("export.ended", { id }, { rows: [null, rows], complete: [null, complete] }));
  }
}

/** A file to be saved, never shown, kept by nobody on the way, and of no use to another site's page. */
const headersFor = (file: string): Record<string, string> => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${file}"`,
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
});

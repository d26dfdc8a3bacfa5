import { In } from "typeorm";
import { access } from "../../core/access/access";
import { minute } from "../../core/clock";
import type { Context } from "../../core/context";
import { notFound } from "../../core/errors";
import { pieces } from "../../core/lists";
import { assertSteppedUp } from "../../identity/session/step-up";
import { findPersonal, type PersonalRows } from "./personal-rows";
import { PrivacyRequest } from "./privacy-request.entity";
import { subjectOf } from "./privacy.service";

/** Where the file of a request is fetched: this and the request's id. */
export const exportPath = "/privacy/exports/";

/** For how long after `startPersonExport`, in milliseconds. */
const openFor = 15 * minute;

const atOnce = 200;

/**
 * Everything held on the person of a request, as one JSON document, read piece by piece while it is sent.
 * @throws NOT_FOUND unless the viewer has just started this export
 */
export async function exportPerson(ctx: Context, id: string): Promise<AsyncGenerator<string>> {
  const found = await ctx.transact(async (tx) => {
    const request = await access(tx, PrivacyRequest, id, "export");
    assertSteppedUp(tx);
    const isOpen = request.doneAt && request.doneById === tx.viewer?.userId && tx.now.getTime() - request.doneAt.getTime() < openFor;
    if (!isOpen) throw notFound("PrivacyRequest");
    return { request, rows: await findPersonal(tx, subjectOf(request)) };
  });
  return written(ctx, found.request, found.rows);
}

async function* written(ctx: Context, request: PrivacyRequest, found: readonly PersonalRows[]): AsyncGenerator<string> {
  const head = { request: request.id, exportedAt: ctx.clock.now().toISOString(), person: subjectOf(request) };
  yield `${JSON.stringify(head).slice(0, -1)},"records":{`;
  for (const [index, rows] of found.entries()) yield* ofType(ctx, rows, index > 0);
  yield "}}\n";
}

async function* ofType(ctx: Context, { type, metadata, ids }: PersonalRows, further: boolean): AsyncGenerator<string> {
  yield `${further ? "," : ""}\n${JSON.stringify(type)}:[`;
  for (const [index, piece] of pieces(ids, atOnce).entries()) {
    const records = await ctx.transact(({ db }) => db.find(metadata.target, { where: { id: In(piece) }, order: { id: "ASC" } }));
    yield (index > 0 ? "," : "") + records.map((record) => `\n${JSON.stringify(record, shown)}`).join(",");
  }
  yield "]";
}

/** Money as text of ten-thousandths, as it is stored. */
const shown = (_: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);

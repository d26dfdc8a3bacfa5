import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Context } from "./core/context";
import { AppError, type ErrorCode } from "./core/errors";
import { exportPath, exportPerson } from "./customers/privacy/export-person";

const statuses: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, STEP_UP_REQUIRED: 403, NOT_FOUND: 404 };

/** Whether a path is that of a file that somebody takes away. */
export const isDownload = (path: string): boolean => path.startsWith(exportPath);

/** Sends a file that belongs to the caller's request, as it is read. Pages of other sites cannot start it. */
export async function download(request: IncomingMessage, response: ServerResponse, contextOf: (request: IncomingMessage) => Promise<Context>): Promise<void> {
  const from = request.headers["sec-fetch-site"] ?? "none";
  if (request.method !== "GET" || (from !== "same-origin" && from !== "none")) return refuse(response, 403);
  const id = (request.url ?? "").slice(exportPath.length).split("?")[0] ?? "";
  try {
    const chunks = await exportPerson(await contextOf(request), id);
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-disposition": `attachment; filename="${id}.json"`, "cache-control": "no-store" });
    await pipeline(Readable.from(chunks), response);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else refuse(response, error instanceof AppError ? (statuses[error.code] ?? 400) : 500);
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" }).end(JSON.stringify({ status: "refused" }));
}

import type { IncomingMessage } from "node:http";
import { AppError } from "../errors";
import { check, tooComplex, type Limits } from "./limits";
import { isJson } from "./media-type";
import { Refusal } from "./refusal";

/** Reads a POST's JSON, one operation or a batch; refuses other content types (415), too much of it (413), and broken JSON (400). */
export async function readBody(request: IncomingMessage, limits: Limits): Promise<unknown> {
  if (!isJson(request.headers["content-type"])) throw bad(415, "Send POST requests with the content type application/json.");
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") throw bad(415, "Send POST requests without content encoding.");
  const body = parse(await readText(request, limits.bodyBytes));
  if (Array.isArray(body)) checkBatch(body.length, limits);
  return body;
}

async function readText(request: IncomingMessage, max: number): Promise<string> {
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > max) throw tooLarge(declared, max);
  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > max) reject(tooLarge(size, max));
      else chunks.push(chunk);
    });
    request.once("end", resolve);
    request.once("error", reject);
    request.once("close", () => {
      if (!request.complete) reject(bad(400, "The request ended early."));
    });
  });
  const [only] = chunks;
  return (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw bad(400, text === "" ? "The request has no body." : "The request's body is not JSON.");
  }
}

function checkBatch(size: number, limits: Limits): void {
  try {
    check("batch", size, limits);
  } catch (error) {
    throw error instanceof AppError ? new Refusal(400, error) : error;
  }
}

const bad = (status: number, message: string): Refusal => new Refusal(status, new AppError("BAD_USER_INPUT", message));

/** The rest of the body is not read, so the connection cannot be used again. */
const tooLarge = (value: number, max: number): Refusal =>
  new Refusal(413, tooComplex("bodyBytes", value, max), { connection: "close" });

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";

const types: Readonly<Record<string, string>> = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };

/** Plain names only: no dot segments, nothing encoded. */
const builtFile = /^\/_next(\/static(?:\/[\w~@-][\w~@.-]*)+)$/;

/**
 * Answers with the Brotli form of a built script or style, about a seventh smaller than gzip; the build lays it beside the
 * file. @param folder the web app's build @returns false where there is none or the browser does not take it: then the web
 * app answers
 */
export async function serveCompressed(request: IncomingMessage, response: ServerResponse, folder: string, path: string): Promise<boolean> {
  const file = builtFile.exec(path)?.[1];
  const type = file && types[extname(file)];
  if (!type || request.method !== "GET" || !/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) return false;
  const compressed = join(folder, `${file}.br`);
  const size = await stat(compressed).then((found) => found.size, () => undefined);
  if (size === undefined) return false;
  // A file's name holds the hash of its content.
  response.writeHead(200, { "content-type": type, "content-encoding": "br", "content-length": size, "cache-control": "public, max-age=31536000, immutable", vary: "Accept-Encoding" });
  await pipeline(createReadStream(compressed), response);
  return true;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { serveCompressed } from "./static-files";

const script = "console.log('關係');".repeat(50);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "guanxi-static-"));
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  writeFileSync(join(folder, "static/chunks/2um~a-_b.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "secret.js.br"), brotliCompressSync("not for you"));
  server = createServer((incoming, response) => {
    void serveCompressed(incoming, response, folder, incoming.url ?? "").then((served) => served || response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, done));
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

function get(path: string, accept: string): Promise<{ answer: IncomingMessage; body: Buffer }> {
  return new Promise((done, failed) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path, headers: { "accept-encoding": accept } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("end", () => done({ answer, body: Buffer.concat(parts) }));
    }).on("error", failed).end();
  });
}

describe("built scripts", () => {
  it("given a browser that takes Brotli, then it gets the compressed file, to be kept for good", async () => {
    const { answer, body } = await get("/_next/static/chunks/2um~a-_b.js", "gzip, deflate, br");
    expect(answer.headers).toMatchObject({ "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable", "content-length": String(body.length) });
    expect(brotliDecompressSync(body).toString()).toBe(script);
  });

  it.each([
    ["a browser that does not take it", "/_next/static/chunks/2um~a-_b.js", "gzip"],
    ["a file that was not built", "/_next/static/chunks/other.js", "br"],
    ["a path that climbs out", "/_next/static/../secret.js", "br"],
    ["a path that climbs out under another name", "/_next/static/%2e%2e/secret.js", "br"],
    ["a file of another kind", "/_next/static/chunks/2um~a-_b.js.br", "br"],
  ])("given %s, then the web app answers", async (_, path, accept) => {
    expect((await get(path, accept)).answer.statusCode).toBe(404);
  });
});

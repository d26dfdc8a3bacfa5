/**
 * Builds the server (to dist/) and the web app (to web/.next/), side by side, each only when its sources have changed.
 * `npm run build` builds both in any case; `npm start` calls `build()` first.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants as zlib } from "node:zlib";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const resolvePackage = createRequire(import.meta.url).resolve;

const parts = [
  {
    name: "server",
    sources: ["server", ".swcrc", "package-lock.json"],
    result: "dist/server/main.js",
    command: [
      join(dirname(resolvePackage("@swc/cli/package.json")), "bin/swc.js"),
      ...["server", "--out-dir", "dist", "--delete-dir-on-start", "--copy-files", "--ignore", "**/*.test.ts", "--quiet"],
    ],
  },
  {
    name: "web app",
    sources: ["web", "package-lock.json"],
    result: "web/.next/BUILD_ID",
    command: [resolvePackage("next/dist/bin/next"), "build", "web"],
    finish: () => compress(join(root, "web/.next/static")),
  },
];

/** What lies in the source folders but decides nothing about the result. */
const isSource = path => !/(^|\/)(\.next|node_modules|next-env\.d\.ts|[^/]+\.test\.ts|[^/]+\.tsbuildinfo)(\/|$)/.test(path);

async function filesBelow(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name));
}

/** One hash over the names and contents of a part's sources: times of files say nothing after a fresh clone. */
async function fingerprint(part) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const source of part.sources) {
    const path = join(root, source);
    const files = source.includes(".") ? [path] : await filesBelow(path);
    const named = files.map(file => [relative(root, file).split(sep).join("/"), file]).filter(([name]) => isSource(name));
    for (const [name, file] of named.sort(([a], [b]) => (a < b ? -1 : 1))) {
      hash.update(`\0${name}\0`).update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

/** Lays the Brotli form of every script and style beside it; the server sends that to browsers that take it. */
async function compress(folder) {
  const files = (await filesBelow(folder)).filter(file => /\.(js|css)$/.test(file));
  const squeeze = promisify(brotliCompress);
  const params = { [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY };
  await Promise.all(files.map(async file => writeFile(`${file}.br`, await squeeze(await readFile(file), { params }))));
}

const running = new Set();

/** Runs a tool quietly; what it printed is shown only when it fails. */
function run(command) {
  return new Promise((done, failed) => {
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    const said = [];
    child.stdout.on("data", chunk => said.push(chunk));
    child.stderr.on("data", chunk => said.push(chunk));
    child.once("error", failed);
    child.once("close", code => {
      running.delete(child);
      if (code === 0) done();
      else failed(new Error(Buffer.concat(said).toString().trim() || `stopped with code ${code}`));
    });
  });
}

async function buildPart(part, force) {
  const stamp = join(root, "var/build", `${part.name.replace(" ", "-")}.stamp`);
  const wanted = await fingerprint(part);
  const built = existsSync(join(root, part.result)) ? await readFile(stamp, "utf8").catch(() => "") : "";
  if (!force && built === wanted) return;

  const start = performance.now();
  console.log(`Building the ${part.name} …`);
  await rm(stamp, { force: true }); // an interrupted build must not look finished
  try {
    await run(part.command);
    await part.finish?.();
  } catch (error) {
    throw new Error(`The ${part.name} could not be built.\n\n${error.message}\n`, { cause: error });
  }
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, wanted);
  console.log(`Built the ${part.name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Stopping this process stops the tools it has started, and ends with the code a shell expects. */
function stopOn(signal) {
  const stop = () => {
    for (const child of running) child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  };
  process.once(signal, stop);
  return () => process.off(signal, stop);
}

/**
 * Builds what is stale (with `force`, everything), or throws an error that says what the failing tool printed.
 * `only` names the single part to build: "server" or "web app".
 */
export async function build({ force = false, only } = {}) {
  const release = [stopOn("SIGINT"), stopOn("SIGTERM")];
  const results = await Promise.allSettled(
    parts.filter(part => !only || part.name === only).map(part => buildPart(part, force)),
  );
  for (const free of release) free();
  const failures = results.filter(result => result.status === "rejected").map(result => result.reason.message);
  if (failures.length > 0) throw new Error(failures.join("\n"));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build({ force: true }).catch(error => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

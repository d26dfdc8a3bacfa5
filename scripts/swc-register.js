/**
 * Lets node run the TypeScript of this repository: `node -r ./scripts/swc-register.js file.ts`.
 *
 * swc, because type-graphql and TypeORM read decorator metadata, which esbuild and tsx drop. Compiled files are kept in
 * var/swc under the hash of everything that decides their content, so that a second start compiles nothing.
 */
"use strict";

const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join, resolve, sep } = require("node:path");

const root = resolve(__dirname, "..");
const cacheDir = join(root, "var", "swc");
const configFile = join(root, ".swcrc");
const salt = [require("@swc/core/package.json").version, process.versions.node, readFileSync(configFile, "utf8")].join("\0");

process.setSourceMapsEnabled(true);
mkdirSync(cacheDir, { recursive: true });

/** The JavaScript of one TypeScript file, from the cache or fresh. */
function compile(filename) {
  const source = readFileSync(filename, "utf8");
  const key = createHash("sha256").update(`${salt}\0${filename}\0${source}`).digest("hex");
  const cached = join(cacheDir, `${key}.js`);
  try {
    return readFileSync(cached, "utf8");
  } catch {
    // swc is loaded only when something has changed.
    const { code } = require("@swc/core").transformSync(source, { filename, configFile, sourceMaps: "inline" });
    const partial = `${cached}.${process.pid}`;
    writeFileSync(partial, code);
    renameSync(partial, cached); // another process may be compiling the same file: it sees all of it or nothing
    return code;
  }
}

for (const extension of [".ts", ".tsx"]) {
  const previous = require.extensions[extension];
  require.extensions[extension] = (module, filename) => {
    if (previous && filename.includes(`${sep}node_modules${sep}`)) return previous(module, filename);
    return module._compile(compile(filename), filename);
  };
}

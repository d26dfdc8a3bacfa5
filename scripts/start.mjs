/**
 * `npm start`: builds what is stale, then runs the server in this very process, so that signals, the exit code and the
 * memory are the server's own.
 */
import Module from "node:module";
import { join } from "node:path";

const wanted = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(`Guanxi needs Node.js ${wanted.join(".")} or newer; this is ${process.versions.node}. See https://nodejs.org/`);
  process.exit(1);
}

const { build, root } = await import("./build.mjs");
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// npm runs scripts through a shell, which dies of a SIGTERM without handing it on: its end is then our signal.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  watch.unref();
}

process.env.NODE_ENV ??= "production";
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
process.chdir(root);
process.argv[1] = join(root, "dist/server/main.js");
Module.runMain(); // as if node had been given this file

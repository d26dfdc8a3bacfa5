/** `npm run dev`: the server from its sources, started anew on every change; it compiles the web app on demand. */
import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const env = { NODE_ENV: "development", ...process.env, GUANXI_DEV: "1", NEXT_TELEMETRY_DISABLED: "1" };
const args = ["--watch", "--watch-preserve-output", "-r", "./scripts/swc-register.js", "server/main.ts"];
const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });

// Ctrl-C in a terminal reaches the child by itself; a signal to this process alone is handed on.
process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));

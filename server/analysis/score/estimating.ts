import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Estimate, Evidence } from "./estimate";

/** Estimates in a thread of its own: at a million customers it takes seconds, in which requests must not wait. */
export function estimateApart(evidence: Evidence, signal?: AbortSignal): Promise<Estimate> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(evidence);
    const stop = (): void => void worker.terminate();
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      signal?.removeEventListener("abort", stop);
      reject(new Error("The estimate was stopped.")); // without effect after a message
    });
  });
}

function startWorker(evidence: Evidence): Worker {
  const built = join(__dirname, "estimate.worker.js");
  if (existsSync(built)) return new Worker(built, { workerData: evidence });
  const register = join(__dirname, "../../../scripts/swc-register.js");
  return new Worker(join(__dirname, "estimate.worker.ts"), { workerData: evidence, execArgv: ["-r", register] });
}

import { parentPort, workerData } from "node:worker_threads";
import { estimate, type Evidence } from "./estimate";

parentPort?.postMessage(estimate(workerData as Evidence));

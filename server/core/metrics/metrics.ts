import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Ran } from "../jobs/job-runner";

/** What waits, by its kind. */
export type Backlog = readonly { readonly what: string; readonly count: number }[];

/** What Prometheus is told of this process: requests, jobs, what waits, and Node itself. Never names or figures of the business. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<"method" | "route" | "status">;
  private readonly jobSeconds: Histogram<"job" | "outcome">;
  private readonly jobRuns: Counter<"job" | "outcome">;

  /** @param backlog asked whenever Prometheus asks */
  constructor(backlog: () => Promise<Backlog>) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({ name: "guanxi_http_request_seconds", help: "Time that requests took.", labelNames: ["method", "route", "status"], buckets: [0.005, 0.02, 0.1, 0.5, 2, 10], registers });
    this.jobSeconds = new Histogram({ name: "guanxi_job_seconds", help: "Time that runs of jobs took.", labelNames: ["job", "outcome"], buckets: [0.01, 0.1, 1, 10, 60, 600], registers });
    this.jobRuns = new Counter({ name: "guanxi_job_runs_total", help: "Runs of jobs, by what came of them.", labelNames: ["job", "outcome"], registers });
    const waiting = new Gauge({
      name: "guanxi_waiting",
      help: "Written down and not passed on yet: events without a number, mails, webhooks.",
      labelNames: ["what"],
      registers,
      collect: async () => {
        for (const { what, count } of await backlog()) waiting.set({ what }, count);
      },
    });
  }

  /** Counts a request once it is answered. */
  watch(request: IncomingMessage, response: ServerResponse, route: string): void {
    const stop = this.requests.startTimer({ method: methodOf(request), route });
    response.once("close", () => stop({ status: String(response.statusCode) }));
  }

  /** Counts a run of a job. */
  ran({ job, outcome, milliseconds }: Ran): void {
    this.jobSeconds.observe({ job, outcome }, milliseconds / 1_000);
    this.jobRuns.inc({ job, outcome });
  }

  async answer(response: ServerResponse): Promise<void> {
    response.writeHead(200, { "content-type": this.registry.contentType, "cache-control": "no-store" }).end(await this.registry.metrics());
  }
}

/** A stranger's method is no label: there would be as many series as words. */
const methodOf = ({ method = "" }: IncomingMessage): string => (["GET", "POST", "OPTIONS", "HEAD"].includes(method) ? method : "OTHER");

/** Whether a request may read the metrics: with the token as its bearer; without a configured one nobody may. */
export function mayRead({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (!token) return false;
  const [given, due] = [Buffer.from(headers.authorization ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === due.length && timingSafeEqual(given, due);
}

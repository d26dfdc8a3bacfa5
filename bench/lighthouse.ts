import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Figures } from "./run";
import { chromiumFlags, chromiumPath } from "../e2e/support/browser";
import { sessionCookie, signIn } from "../e2e/support/graph";
import { AppServer } from "../e2e/support/server";

const screens = ["/customers", "/pipeline", "/desk"];

/** What a screen may transfer as JavaScript at most, in kilobytes (1,000 bytes) as they go over the wire. */
const javascriptLimit = 300;

const cli = join(dirname(createRequire(__filename).resolve("lighthouse/package.json")), "cli/index.js");

/** The part of Lighthouse's report that is read here. */
interface Report {
  categories: { performance: { score: number | null }; accessibility: { score: number | null } };
  audits: {
    "network-requests": { details?: { items: { url: string; resourceType?: string; transferSize: number; resourceSize: number }[] } };
    "largest-contentful-paint": { numericValue?: number };
    "cumulative-layout-shift": { numericValue?: number };
  };
  finalDisplayedUrl: string;
}

interface Screen {
  screen: string;
  performance: number;
  accessibility: number;
  /** Kilobytes over the wire. */
  javascriptKb: number;
  /** Seconds. */
  largestPaint: number;
  layoutShift: number;
}

/** The main lists as Mei opens them on a desktop: Lighthouse's scores, and JavaScript as it is transferred against 300 KB. */
export async function run(): Promise<Figures> {
  const server = await AppServer.start();
  try {
    const { token } = await signIn(server.base, "mei");
    const rows: Screen[] = [];
    for (const screen of screens) rows.push(await measure(server.base, screen, `${sessionCookie}=${token}; guanxi_locale=en`));
    console.table(rows);
    const largest = Math.max(...rows.map(({ javascriptKb }) => javascriptKb));
    return {
      ratio: Math.round((largest / javascriptLimit) * 1_000) / 1_000,
      javascriptKb: largest,
      performance: Math.min(...rows.map(({ performance }) => performance)),
      accessibility: Math.min(...rows.map(({ accessibility }) => accessibility)),
      screens: rows,
    };
  } finally {
    await server.stop();
  }
}

async function measure(base: string, screen: string, cookie: string): Promise<Screen> {
  const { categories, audits, finalDisplayedUrl } = await lighthouse(base + screen, cookie);
  if (new URL(finalDisplayedUrl).pathname !== screen) throw new Error(`${screen} led to ${finalDisplayedUrl}.`);
  const scripts = (audits["network-requests"].details?.items ?? []).filter(({ url, resourceType }) => resourceType === "Script" && url.startsWith(base));
  if (scripts.length === 0) throw new Error(`${screen} loaded no scripts.`);
  const plain = scripts.filter(({ transferSize, resourceSize }) => resourceSize > 20_000 && transferSize > resourceSize * 0.9);
  if (plain.length > 0) throw new Error(`These scripts were not compressed on the way: ${plain.map(({ url }) => url).join(", ")}`);
  return {
    screen,
    performance: percent(categories.performance.score),
    accessibility: percent(categories.accessibility.score),
    javascriptKb: Math.round(scripts.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1_000),
    largestPaint: Math.round(audits["largest-contentful-paint"].numericValue ?? 0) / 1_000,
    layoutShift: Math.round((audits["cumulative-layout-shift"].numericValue ?? 0) * 1_000) / 1_000,
  };
}

const percent = (score: number | null): number => Math.round((score ?? 0) * 100);

/** Lighthouse in a process of its own, as its makers run it; it starts and stops the browser. */
async function lighthouse(url: string, cookie: string): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "guanxi-lighthouse-"));
  const file = join(folder, "report.json");
  const flags = `--chrome-flags=--headless ${chromiumFlags.join(" ")}`;
  const args = [cli, url, "--preset=desktop", "--only-categories=performance,accessibility", "--output=json", `--output-path=${file}`, `--extra-headers=${JSON.stringify({ Cookie: cookie })}`, flags, "--quiet", "--no-enable-error-reporting"];
  try {
    await new Promise<void>((done, failed) => {
      const child = spawn(process.execPath, args, { env: { ...process.env, CHROME_PATH: chromiumPath }, stdio: "inherit" });
      child.once("error", failed);
      child.once("exit", (code) => (code === 0 ? done() : failed(new Error(`Lighthouse ended with code ${code} for ${url}.`))));
    });
    return JSON.parse(await readFile(file, "utf8")) as Report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

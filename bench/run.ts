/**
 * `npm run bench -- NAME`: runs bench/NAME.ts. Each bench exports `run()`, prints for people what it does, starts and stops
 * what it needs, and returns its figures; the last line printed here is those figures as JSON.
 */
import "reflect-metadata";
import { readdirSync } from "node:fs";

// Column types depend on the database, which is therefore named before any entity is loaded.
process.env["DATABASE_URL"] ??= "mysql://root@127.0.0.1:3306/guanxi";
// The servers that a bench starts read what the bench has sealed.
process.env["ENCRYPTION_KEY"] ??= Buffer.alloc(32, "bench").toString("base64");

/** What a bench found; `ratio` is the figure that has a limit, measured against a baseline taken in the same run. */
export interface Figures {
  ratio: number;
  [figure: string]: unknown;
}

interface Bench {
  run: () => Promise<Figures>;
}

/** The benches in this folder: one file each; helpers lie in folders. */
function benches(): string[] {
  const names = readdirSync(__dirname).filter(file => file.endsWith(".ts") && !/^run\.ts$|\.test\.ts$|\.d\.ts$/.test(file));
  return names.map(file => file.slice(0, -".ts".length)).sort();
}

async function main(name: string | undefined): Promise<void> {
  const known = benches();
  if (name === undefined || !known.includes(name)) {
    const list = ["Usage: npm run bench -- NAME", ...known.map(bench => `  ${bench}`)].join("\n");
    if (name === undefined) return console.log(list);
    throw new Error(`There is no bench named "${name}".\n${list}`);
  }
  const { run } = (await import(`./${name}`)) as Bench;
  const figures = await run();
  if (!Number.isFinite(figures.ratio)) throw new Error(`The bench "${name}" found no ratio.`);
  console.log(JSON.stringify({ bench: name, ...figures }));
}

main(process.argv[2]).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

import "reflect-metadata";
import { ConfigError, readConfig } from "../config";
import { MasterKeyError } from "../core/encryption/master-key";
import { openWorkspace } from "../open-workspace";
import { load, recipeOf, type LoadReport } from "./load";
import { isDiskFull, LoadError } from "./load-error";
import { loaderContext } from "./loader";
import { ProgressView } from "./progress";
import { recipes } from "./recipes";

const usage = `Usage: npm run load -- RECIPE FOLDER [ERROR FOLDER]

Loads the files in FOLDER into the database that the app uses (DATABASE_URL or DATABASE_FILE).
Rows that break a rule are written to ERROR FOLDER (var/load-errors unless given).
Recipes:
${recipes.map(({ name, about }) => `  ${name.padEnd(26)}${about}`).join("\n")}`;

/** Exit codes: 0 everything is in, 2 some rows were refused, 1 the load stopped. */
async function main([name, folder, errorFolder = "var/load-errors"]: readonly string[]): Promise<number> {
  if (name === undefined || folder === undefined) {
    console.error(usage);
    return 1;
  }
  const recipe = recipeOf(recipes, name);
  const config = readConfig(process.env);
  const { database } = await openWorkspace(config);
  const view = new ProgressView(process.stderr);
  try {
    const ctx = await loaderContext(database, { zone: config.timeZone, currency: config.currency });
    return report(await load(ctx, { recipe, folder, errorFolder, told: (progress) => view.show(progress) }), view);
  } finally {
    view.stop();
    await database.close();
  }
}

function report({ resumed, steps }: LoadReport, view: ProgressView): number {
  view.stop();
  if (resumed) console.log("Went on where the last run was cut off.");
  for (const { step, tally, errorFile } of steps) {
    const made = Object.entries(tally.made).map(([type, count]) => `${count.toLocaleString("en")} × ${type}`);
    console.log(`${step}: ${made.join(", ") || "nothing new"}${errorFile ? `; ${tally.refused.toLocaleString("en")} rows refused, see ${errorFile}` : ""}`);
  }
  console.log(`At most ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB of memory were used.`);
  return steps.some(({ errorFile }) => errorFile) ? 2 : 0;
}

/** What to say of an error: plain words where the cause is known, everything where it is not. */
function explained(error: unknown): string {
  if (isDiskFull(error)) return "The disk is full. Everything up to the last batch is saved, nothing of the one under way. Make room and run the same command again.";
  if (error instanceof LoadError || error instanceof ConfigError || error instanceof MasterKeyError) return error.message;
  const { message, stack } = error as Error;
  if ((error as { extensions?: { retryable?: boolean } }).extensions?.retryable) return `${message} Run the same command again to go on.`;
  return stack ?? message;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explained(error));
    process.exit(1);
  },
);

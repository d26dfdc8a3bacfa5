import "reflect-metadata";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { ConfigError, readConfig } from "../config";
import { BackupError } from "../core/backup/backup-head";
import { MasterKeyError } from "../core/encryption/master-key";
import type { Tell } from "./backup-command";

const usage = `Usage: npm run backup [-- --to FOLDER] [--increment]
       npm run backup -- verify FILE
       npm run restore -- FILE [--into URL|FILE] [--replace WORKSPACE]
       npm run restore -- FOLDER --until TIME [--into …] [--replace …]

backup   writes the database that the app uses (DATABASE_URL or DATABASE_FILE) into a sealed file, while people work;
         with --increment only what has changed since the latest full backup
verify   reads a backup to its end without restoring it
restore  into an empty database; with --until the latest backup of that time or before (2026-03-02T09:00:00Z)`;

/** The command was not understood. */
class UsageError extends Error {}

/** Which database it is must be known before anything is loaded whose columns depend on it. */
function turnTo(into: string | undefined): void {
  if (into === undefined) return;
  const isUrl = /^(mysql|mariadb):\/\//.test(into);
  process.env["DATABASE_URL"] = isUrl ? into : "";
  if (!isUrl) process.env["DATABASE_FILE"] = into;
}

async function run([command, ...args]: readonly string[]): Promise<string[]> {
  if (command === "backup" && args[0] === "verify") {
    const { positionals: [file, ...more] } = parsed({ args: args.slice(1), allowPositionals: true });
    if (file === undefined || more.length > 0) throw new UsageError(usage);
    return (await import("./backup-command")).verify(readConfig(process.env), file, tell);
  }
  if (command === "backup") {
    const { values } = parsed({ args: [...args], options: { to: { type: "string" }, increment: { type: "boolean" } } });
    return (await import("./backup-command")).backUp(readConfig(process.env), { to: values["to"] as string | undefined, increment: values["increment"] === true }, tell);
  }
  const { values, positionals: [from, ...more] } = parsed({ args: [...args], allowPositionals: true, options: { into: { type: "string" }, until: { type: "string" }, replace: { type: "string" } } });
  if (command !== "restore" || from === undefined || more.length > 0) throw new UsageError(usage);
  // The master key lies where the app's database does, wherever the backup is restored into.
  const { masterKeys, masterKeyFile } = readConfig(process.env);
  turnTo(values["into"] as string | undefined);
  const config = { ...readConfig(process.env), masterKeys, masterKeyFile };
  return (await import("./restore-command")).restore(config, { from, until: timeOf(values["until"] as string | undefined), replace: values["replace"] as string | undefined }, tell);
}

function parsed(config: ParseArgsConfig): ReturnType<typeof parseArgs> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

function timeOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new UsageError(`${text} is no time, which looks like 2026-03-02T09:00:00Z.`);
  return time;
}

let toldAt = 0;

/** One line now and then, for people and for logs. */
const tell: Tell = (step, rows) => {
  if (Date.now() - toldAt < 1_000) return;
  toldAt = Date.now();
  console.error(`${step}: ${rows.toLocaleString("en")} rows`);
};

run(process.argv.slice(2)).then(
  (lines) => {
    for (const line of lines) console.log(line);
    console.log(`At most ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB of memory were used.`);
    process.exit(0);
  },
  (error: unknown) => {
    const isKnown = error instanceof BackupError || error instanceof ConfigError || error instanceof MasterKeyError || error instanceof UsageError;
    const { message, stack } = error as Error;
    console.error(isKnown ? message : (stack ?? message));
    process.exit(1);
  },
);

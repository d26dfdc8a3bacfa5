import "reflect-metadata";
import { ConfigError, readConfig } from "../config";
import { MasterKeyError } from "../core/encryption/master-key";
import type { OnResealed } from "../core/encryption/reseal";
import { keys, UsageError } from "./keys-command";

let done = 0;
let toldAt = 0;

/** One line now and then, for people and for logs. */
const told: OnResealed = (table, records) => {
  done += records;
  if (Date.now() - toldAt < 1_000) return;
  toldAt = Date.now();
  console.error(`Sealing ${table}: ${done.toLocaleString("en")} records`);
};

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === "rotate") console.error("Servers are given a minute to hear of the new key; then every value is sealed with it. People can go on working.");
  for (const line of await keys(readConfig(process.env), args, told)) console.log(line);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    const isKnown = error instanceof UsageError || error instanceof ConfigError || error instanceof MasterKeyError;
    const { message, stack } = error as Error;
    console.error(isKnown ? message : (stack ?? message));
    process.exit(1);
  },
);

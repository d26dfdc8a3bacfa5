import { dirname, join } from "node:path";
import type { Config } from "../config";
import { BackupError } from "../core/backup/backup-head";
import { chainOf, checkChain } from "../core/backup/chain";
import { Backup } from "../identity/backup/backup.entity";
import { BackupKind } from "../identity/backup/backup.enums";
import { make } from "../identity/backup/backup.run";
import { ask } from "../identity/backup/backup.service";
import { masterKeysOf, openWorkspace } from "../open-workspace";
import { commandContext } from "./workshop";

/** Tells how far it has come; the step's name, and rows. */
export type Tell = (step: string, rows: number) => void;

/**
 * Makes a backup now, in the folder given or the configured one.
 * @returns what to say of it
 */
export async function backUp(config: Config, { to, increment }: { to: string | undefined; increment: boolean }, tell: Tell): Promise<string[]> {
  const { database } = await openWorkspace(config);
  try {
    const plan = { ...config.backups, folder: to ?? config.backups.folder };
    const ctx = commandContext(database, config, "backup");
    const asked = await ctx.transact((tx) => ask(tx, increment ? BackupKind.INCREMENT : BackupKind.FULL));
    const made = await make({ ctx, database, plan, keys: masterKeysOf(config, false), told: (rows) => tell("Backing up", rows) }, asked.id);
    if (!made) throw new BackupError("Another backup is being made; try again when it is done.");
    const { file } = await ctx.transact(({ db }) => db.findOneByOrFail(Backup, { id: asked.id }));
    return [
      `${join(plan.folder, file ?? "")}`,
      `${count(made.rows)} rows in ${count(made.bytes)} bytes${increment && !made.head.baseId ? "; there was no full backup yet, so this is one" : ""}. SHA-256 ${made.hash}`,
      `It opens with the master key ${made.head.keyId} only: keep that key elsewhere, never beside the backup.`,
    ];
  } finally {
    await database.close();
  }
}

/** Reads a backup to its end without restoring it. */
export async function verify(config: Config, path: string, tell: Tell): Promise<string[]> {
  const chain = await chainOf(path);
  const { tables } = await checkChain(chain, masterKeysOf(config, false), (rows) => tell("Reading", rows));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `${path} is whole: ${count(rows)} rows of ${tables.length} tables, as they were at ${chain.head.madeAt}, up to event ${chain.head.eventSeq}.`,
    ...(chain.increment === undefined ? [] : [`It needs ${chain.full}, which is whole too; keep both in ${dirname(path)}.`]),
  ];
}

export const count = (number: number): string => number.toLocaleString("en");

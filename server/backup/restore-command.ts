import { statSync } from "node:fs";
import type { Config } from "../config";
import { BackupError, type BackupHead } from "../core/backup/backup-head";
import { chainOf, chainUntil } from "../core/backup/chain";
import { placeOf } from "../core/backup/place";
import { restoreBackup } from "../core/backup/restore-backup";
import type { Database } from "../core/database/database";
import { storedTime } from "../core/database/sql";
import { numberEvents } from "../core/events/number";
import { verifyEvents } from "../core/events/verify";
import { migrations } from "../migrations";
import { masterKeysOf } from "../open-workspace";
import { count, type Tell } from "./backup-command";
import { commandContext } from "./workshop";

export interface RestoreOrder {
  /** A backup, or with `until` a folder of them. */
  readonly from: string;
  /** The latest backup of this time or before. */
  readonly until: Date | undefined;
  /** The workspace to be replaced, by its name. */
  readonly replace: string | undefined;
}

/**
 * Restores into the database that the configuration names.
 * @returns what to say of it
 */
export async function restore(config: Config, { from, until, replace }: RestoreOrder, tell: Tell): Promise<string[]> {
  if (!until && statSync(from, { throwIfNoEntry: false })?.isDirectory()) throw new BackupError(`${from} is a folder: name a file in it, or a time with --until.`);
  const chain = until ? await chainUntil(from, until) : await chainOf(from);
  const place = placeOf({ url: config.databaseUrl, file: config.databaseFile }, replace);
  const steps = { check: "Checking", load: "Loading", compare: "Comparing" };
  let events = 0;
  const { head, rows, tables, migrated } = await restoreBackup({
    chain,
    keys: masterKeysOf(config, false),
    place,
    migrations,
    told: (step, so) => tell(steps[step], so),
    async finally(database) {
      events = await assertAuditTrail(database, chain.head);
      await settle(database, config, chain.head);
    },
  });
  return [
    `Restored the moment ${head.madeAt}: ${count(rows)} rows of ${tables} tables, each compared with what was backed up.`,
    `The audit trail holds over ${count(events)} events.`,
    ...(migrated.length > 0 ? [`The schema was brought up to date: ${migrated.join(", ")}.`] : []),
    "Everybody has to sign in again. Keys and people that were revoked since then are as they were at that moment: look through them.",
  ];
}

/** The chain of events must come out at the hash that the backup's head names. */
async function assertAuditTrail(database: Database, { eventSeq, eventHash }: BackupHead): Promise<number> {
  const { broken, events } = await verifyEvents(database.sql, eventSeq > 0 ? { value: eventSeq, hash: eventHash } : undefined);
  if (broken) throw new BackupError(`The audit trail in the backup is broken at event ${broken.seq} (${broken.fault}).`);
  return events;
}

/** What was true of the moment and is so no longer: open sessions, jobs at work, and that the backup was being made. */
async function settle(database: Database, config: Config, { id, madeAt }: BackupHead): Promise<void> {
  const ctx = commandContext(database, config, "restore");
  await ctx.transact(async (tx) => {
    await tx.sql.run("DELETE FROM `session`");
    await tx.sql.run("DELETE FROM `job_lease`");
    await tx.sql.run("UPDATE `backup` SET `state` = 'MADE', `finishedAt` = ? WHERE `id` = ?", [storedTime(new Date(madeAt)), id]);
    tx.emit("backup.restored", { id });
  });
  await numberEvents(database);
}

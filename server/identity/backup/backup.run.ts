import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { BackupError } from "../../core/backup/backup-head";
import { backupEnding, chainOf, checkChain } from "../../core/backup/chain";
import { makeBackup, type MadeBackup } from "../../core/backup/make-backup";
import { expired, type BackupPlan } from "../../core/backup/plan";
import { minute, second } from "../../core/clock";
import type { Context } from "../../core/context";
import type { Database } from "../../core/database/database";
import { storedTime } from "../../core/database/sql";
import type { MasterKey } from "../../core/encryption/master-key";
import { Backup } from "./backup.entity";
import { BackupCheck, BackupFault, BackupKind, BackupState } from "./backup.enums";
import { ask, next } from "./backup.service";

/** What making backups takes. */
export interface Workshop {
  readonly ctx: Context;
  readonly database: Database;
  readonly plan: BackupPlan;
  /** The master keys, the current one first. */
  readonly keys: readonly MasterKey[];
  /** Ends what is being made, when the server stops. */
  readonly signal?: AbortSignal | undefined;
  readonly told?: ((rows: number) => void) | undefined;
}

/** How often whoever makes a backup gives a sign of life, and after which silence it counts as broken off. */
const signOfLife = 2 * second;
const silence = 2 * minute;

/** Does what is due: what the plan says, what people asked for, and clearing away what is no longer kept. */
export async function work(workshop: Workshop): Promise<void> {
  const { ctx, plan } = workshop;
  await failBrokenOff(ctx);
  const due = await next(ctx, plan);
  if (due && due.at <= ctx.clock.now()) await ctx.transact((tx) => ask(tx, due.isFull ? BackupKind.FULL : BackupKind.INCREMENT));
  const [waiting] = await ctx.sql.rows<{ id: string }>("SELECT `id` FROM `backup` WHERE `state` = 'WAITING' ORDER BY `createdAt` LIMIT 1");
  if (waiting) await make(workshop, waiting.id);
  const checks = await ctx.sql.rows<{ id: string; file: string }>("SELECT `id`, `file` FROM `backup` WHERE `check` = 'WAITING' ORDER BY `createdAt` LIMIT 10");
  for (const { id, file } of checks) await checkFile(workshop, id, file);
  await removeExpired(workshop);
}

/**
 * Makes a backup that was asked for, unless another server has begun it.
 * @returns what was made, undefined where it was another's
 * @throws what it failed of, after that was noted
 */
export async function make(workshop: Workshop, id: string): Promise<MadeBackup | undefined> {
  const { ctx, database, plan, keys, signal } = workshop;
  const backup = await begin(ctx, id);
  if (!backup) return undefined;
  const began = performance.now();
  let rows = 0;
  const alive = setInterval(() => void ctx.transact(({ sql, now }) => sql.run("UPDATE `backup` SET `rows` = ?, `aliveAt` = ? WHERE `id` = ? AND `state` = 'RUNNING'", [rows, storedTime(now), id])).catch(() => undefined), signOfLife);
  try {
    await mkdir(plan.folder, { recursive: true });
    const told = (read: number): void => workshop.told?.((rows = read));
    const made = await makeBackup(database, { id, path: join(plan.folder, backup.file), at: backup.at, keys, basePath: backup.base && join(plan.folder, backup.base), told, signal });
    await finish(ctx, id, { state: BackupState.MADE, rows: made.rows, bytes: made.bytes, hash: made.hash, milliseconds: Math.round(performance.now() - began) });
    return made;
  } catch (error) {
    await finish(ctx, id, { state: BackupState.FAILED, fault: signal?.aborted ? BackupFault.BROKEN_OFF : faultOf(error) });
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** Takes a waiting backup for this server. */
async function begin(ctx: Context, id: string): Promise<{ file: string; base: string | undefined; at: Date } | undefined> {
  return ctx.transact(async (tx) => {
    const at = storedTime(tx.now);
    const taken = await tx.sql.run("UPDATE `backup` SET `state` = 'RUNNING', `startedAt` = ?, `aliveAt` = ? WHERE `id` = ? AND `state` = 'WAITING'", [at, at, id]);
    if (taken === 0) return undefined;
    const backup = await tx.db.findOneByOrFail(Backup, { id });
    const base = backup.baseId ? await tx.db.findOneBy(Backup, { id: backup.baseId }) : null;
    const file = `guanxi-${tx.now.toISOString().slice(0, 19).replace(/:/g, "")}Z-${base ? "increment" : "full"}-${id.slice(-4).toLowerCase()}${backupEnding}`;
    await tx.sql.run("UPDATE `backup` SET `file` = ? WHERE `id` = ?", [file, id]);
    return { file, base: base?.file ?? undefined, at: tx.now };
  });
}

async function finish(ctx: Context, id: string, facts: Partial<Backup> & { state: BackupState }): Promise<void> {
  await ctx.transact(async (tx) => {
    await tx.db.update(Backup, { id }, { ...facts, finishedAt: tx.now });
    tx.emit(facts.state === BackupState.MADE ? "backup.made" : "backup.failed", { id });
  });
}

/** What a server left when it stopped in the middle. */
async function failBrokenOff(ctx: Context): Promise<void> {
  await ctx.transact(async (tx) => {
    const dead = await tx.sql.rows<{ id: string }>("SELECT `id` FROM `backup` WHERE `state` = 'RUNNING' AND `aliveAt` < ?", [storedTime(new Date(tx.now.getTime() - silence))]);
    for (const { id } of dead) {
      await tx.db.update(Backup, { id }, { state: BackupState.FAILED, fault: BackupFault.BROKEN_OFF, finishedAt: tx.now });
      tx.emit("backup.failed", { id });
    }
  });
}

async function checkFile({ ctx, plan, keys }: Workshop, id: string, file: string): Promise<void> {
  const fault = await faultIn(join(plan.folder, file), keys);
  await ctx.transact(async (tx) => {
    await tx.db.update(Backup, { id }, { check: fault ? BackupCheck.FAILED : BackupCheck.PASSED, fault: fault ?? null, checkedAt: tx.now });
    tx.emit(fault ? "backup.damaged" : "backup.checked", { id });
  });
}

async function faultIn(path: string, keys: readonly MasterKey[]): Promise<BackupFault | undefined> {
  try {
    await checkChain(await chainOf(path), keys);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): BackupFault {
  if (error instanceof BackupError) return BackupFault.DAMAGED;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return BackupFault.DISK_FULL;
  if (code === "EACCES" || code === "EROFS" || code === "ENOTDIR" || code === "EPERM") return BackupFault.NO_ACCESS;
  return BackupFault.OTHER;
}

async function removeExpired({ ctx, plan }: Workshop): Promise<void> {
  const rows = await ctx.sql.rows<{ id: string; baseId: string | null; file: string; at: string }>("SELECT `id`, `baseId`, `file`, `startedAt` AS `at` FROM `backup` WHERE `state` = 'MADE'");
  const backups = rows.map(({ at, ...row }) => ({ ...row, madeAt: new Date(`${at.replace(" ", "T")}Z`) }));
  for (const { id } of expired(backups, plan.keep, ctx.clock.now(), ctx.zone)) {
    const file = backups.find((backup) => backup.id === id)?.file ?? "";
    await rm(join(plan.folder, file), { force: true });
    await ctx.transact(async (tx) => {
      await tx.db.delete(Backup, { id });
      tx.emit("backup.removed", { id });
    });
  }
}

import { access } from "../../core/access/access";
import type { Context, Transaction } from "../../core/context";
import { nextBackup, type BackupPlan } from "../../core/backup/plan";
import { badInput } from "../../core/errors";
import { lockCounter } from "../../core/events/counter";
import { newId } from "../../core/ids";
import { assertSteppedUp } from "../session/step-up";
import { Backup } from "./backup.entity";
import { BackupCheck, BackupKind, BackupState } from "./backup.enums";

/** Asks for a full backup now. Where one is being made already, that is the answer. */
export function start(tx: Transaction): Promise<Backup> {
  assertSteppedUp(tx);
  return ask(tx, BackupKind.FULL);
}

/** Asks for a file to be read again to its end. */
export async function check(tx: Transaction, id: string): Promise<Backup> {
  const backup = await access(tx, Backup, id, "check");
  if (backup.state !== BackupState.MADE) throw badInput({ path: "id", code: "notMade", message: "only a backup that was made can be checked" });
  backup.check = BackupCheck.WAITING;
  await tx.db.save(backup);
  tx.emit("backup.checkRequested", { id });
  return backup;
}

/** Notes that a backup is wanted; a server makes it soon after. One is made at a time. */
export async function ask(tx: Transaction, kind: BackupKind): Promise<Backup> {
  // Two who ask at once ask one after the other.
  await lockCounter(tx.sql);
  const [open] = await tx.db.find(Backup, { where: [{ state: BackupState.WAITING }, { state: BackupState.RUNNING }], take: 1 });
  if (open) return open;
  const base = kind === BackupKind.INCREMENT ? await latest(tx, BackupKind.FULL) : undefined;
  const backup = Object.assign(new Backup(), {
    id: newId("bak", tx.now.getTime()),
    kind: base ? kind : BackupKind.FULL,
    state: BackupState.WAITING,
    baseId: base?.id ?? null,
    askedById: tx.viewer?.userId ?? null,
    createdAt: tx.now,
    rows: 0,
    check: BackupCheck.NONE,
  });
  await tx.db.insert(Backup, backup);
  tx.emit("backup.requested", { id: backup.id });
  return backup;
}

/** What the plan says comes next. */
export async function next(ctx: Context, plan: BackupPlan): Promise<{ isFull: boolean; at: Date } | undefined> {
  const [full] = await newest(ctx, "`state` = 'MADE' AND `kind` = 'FULL'");
  const [made] = await newest(ctx, "`state` = 'MADE'");
  const [ended] = await newest(ctx, "`state` IN ('MADE', 'FAILED')");
  return nextBackup(plan, { lastFull: full?.at, last: made?.at, lastFailure: ended?.state === "FAILED" ? ended.at : undefined }, ctx.clock.now());
}

/** When the last backup of either kind was made; undefined where there is none. */
export async function lastMadeAt(ctx: Context): Promise<Date | undefined> {
  return (await newest(ctx, "`state` = 'MADE'"))[0]?.at;
}

/** The latest backup of a kind that was made. */
async function latest(tx: Transaction, kind: BackupKind): Promise<Backup | undefined> {
  const [backup] = await tx.db.find(Backup, { where: { state: BackupState.MADE, kind }, order: { createdAt: "DESC" }, take: 1 });
  return backup;
}

async function newest({ sql }: Context, condition: string): Promise<{ at: Date; state: string }[]> {
  const rows = await sql.rows<{ at: string; state: string }>(`SELECT \`createdAt\` AS \`at\`, \`state\` FROM \`backup\` WHERE ${condition} ORDER BY \`createdAt\` DESC LIMIT 1`);
  return rows.map(({ at, state }) => ({ state, at: new Date(`${at.replace(" ", "T")}Z`) }));
}

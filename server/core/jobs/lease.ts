import type { Context } from "../context";
import { insertMissingRows } from "../database/bulk";
import { storedTime } from "../database/sql";

/**
 * Takes a job's lease, or renews it. It saves work and no more than that; that a run which outlived its lease changes
 * nothing any more is the fence's doing (`fence.ts`). A lease further ahead than any can be was left by a wrong clock and
 * holds nobody off.
 * @param holder names the server, unlike any other
 * @param milliseconds how long others wait for a sign of life
 * @param address where the other servers reach it, where they are to
 * @returns false while another server holds it
 */
export function takeLease(ctx: Pick<Context, "transact">, job: string, holder: string, milliseconds: number, address: string | null = null): Promise<boolean> {
  return ctx.transact(async ({ sql, now }) => {
    const until = storedTime(new Date(now.getTime() + milliseconds));
    await insertMissingRows(sql, "job_lease", [{ id: job, holder, until: storedTime(now) }]);
    const taken = await sql.run("UPDATE `job_lease` SET `holder` = ?, `address` = ?, `until` = ? WHERE `id` = ? AND (`holder` = ? OR `until` <= ? OR `until` > ?)", [holder, address, until, job, holder, storedTime(now), storedTime(new Date(now.getTime() + 2 * milliseconds))]);
    return taken > 0;
  });
}

/** Renews a lease that one has. @returns false where another server has it by now */
export const renewLease = (ctx: Pick<Context, "transact">, job: string, holder: string, milliseconds: number): Promise<boolean> =>
  ctx.transact(async ({ sql, now }) => (await sql.run("UPDATE `job_lease` SET `until` = ? WHERE `id` = ? AND `holder` = ?", [storedTime(new Date(now.getTime() + milliseconds)), job, holder])) > 0);

/** Where the server is reached that holds a lease now; undefined where none does, or it said no address. */
export async function holderAddress({ sql, clock }: Pick<Context, "sql" | "clock">, job: string): Promise<string | undefined> {
  const [row] = await sql.rows<{ address: string | null }>("SELECT `address` FROM `job_lease` WHERE `id` = ? AND `until` > ?", [job, storedTime(clock.now())]);
  return row?.address ?? undefined;
}

/** Lets others take the job at once. */
export async function releaseLease(ctx: Pick<Context, "transact">, job: string, holder: string): Promise<void> {
  await ctx.transact(({ sql, now }) => sql.run("UPDATE `job_lease` SET `until` = ? WHERE `id` = ? AND `holder` = ?", [storedTime(now), job, holder]));
}

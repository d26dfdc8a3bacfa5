import type { Context } from "../context";
import { insertMissingRows } from "../database/bulk";
import { storedTime } from "../database/sql";

/**
 * Takes a job's lease, or renews it. It saves work and no more than that: a job that takes longer than its lease may run
 * twice, so jobs must be right even then.
 * @param holder names the server, unlike any other
 * @param milliseconds how long others wait for a sign of life
 * @returns false while another server holds it
 */
export function takeLease(ctx: Context, job: string, holder: string, milliseconds: number): Promise<boolean> {
  return ctx.transact(async ({ sql, now }) => {
    const until = storedTime(new Date(now.getTime() + milliseconds));
    await insertMissingRows(sql, "job_lease", [{ id: job, holder, until: storedTime(now) }]);
    const taken = await sql.run("UPDATE `job_lease` SET `holder` = ?, `until` = ? WHERE `id` = ? AND (`holder` = ? OR `until` <= ?)", [holder, until, job, holder, storedTime(now)]);
    return taken > 0;
  });
}

/** Lets others take the job at once. */
export async function releaseLease(ctx: Context, job: string, holder: string): Promise<void> {
  await ctx.transact(({ sql, now }) => sql.run("UPDATE `job_lease` SET `until` = ? WHERE `id` = ? AND `holder` = ?", [storedTime(now), job, holder]));
}

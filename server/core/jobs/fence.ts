import type { Context, Transaction } from "../context";

/** A run whose job another server has taken over. Nothing of its transaction was saved. */
export class TakenOver extends Error {
  constructor(job: string) {
    super(`Another server has taken over the job ${job}; this run ends.`);
  }
}

/**
 * A context in which every transaction first looks whether the run is still the job's current one, and keeps others from
 * taking over until it is committed. So a server that was held up longer than its lease, or whose clock is wrong, changes
 * nothing any more.
 */
export function fenced(ctx: Context, job: string, run: number): Context {
  const transact: Context["transact"] = (work) =>
    ctx.transact(async (tx) => {
      await assertCurrent(tx, job, run);
      return work(tx);
    });
  return Object.defineProperties({} as Context, { ...Object.getOwnPropertyDescriptors(ctx), transact: { value: transact, enumerable: true } });
}

async function assertCurrent({ sql }: Transaction, job: string, run: number): Promise<void> {
  const lock = sql.dialect === "mysql" ? " LOCK IN SHARE MODE" : "";
  const [state] = await sql.rows<{ run: number }>(`SELECT \`run\` FROM \`job\` WHERE \`id\` = ?${lock}`, [job]);
  if (state?.run !== run) throw new TakenOver(job);
}

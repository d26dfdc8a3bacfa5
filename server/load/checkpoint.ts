import type { Context, Transaction } from "../core/context";
import { insertMissingRows } from "../core/database/bulk";
import { newId } from "../core/ids";
import { beginning, type Resume } from "./units";

/** What has become of a step's rows. */
export interface Tally {
  /** Records made, by type. */
  readonly made: Readonly<Record<string, number>>;
  /** Records that were there already. */
  readonly found: number;
  /** Rows that broke a rule. */
  readonly refused: number;
}

export const nothingYet: Tally = { made: {}, found: 0, refused: 0 };

export const sumOf = (left: Tally, right: Tally): Tally => ({
  made: Object.fromEntries([...new Set([...Object.keys(left.made), ...Object.keys(right.made)])].map((type) => [type, (left.made[type] ?? 0) + (right.made[type] ?? 0)])),
  found: left.found + right.found,
  refused: left.refused + right.refused,
});

/** Where a load stands within a step. */
export interface Standing {
  readonly resume: Resume;
  readonly tally: Tally;
  /** How much of the step's error file counts, bytes. */
  readonly errorBytes: number;
}

export const atBeginning: Standing = { resume: beginning, tally: nothingYet, errorBytes: 0 };

/** How far a load has come. */
export interface Checkpoint {
  readonly mark: string;
  readonly step: number;
  readonly standing: Standing;
  /** Whether an unfinished load is taken up again. */
  readonly resumed: boolean;
}

/** Takes up the unfinished load with this fingerprint, or notes the beginning of a new one. */
export function takeUp(ctx: Context, recipe: string, fingerprint: string): Promise<Checkpoint> {
  return ctx.transact(async ({ sql }) => {
    const [row] = await sql.rows<{ mark: string; step: number; state: string; fingerprint: string }>("SELECT `fingerprint`, `mark`, `step`, `state` FROM `load_checkpoint` WHERE `id` = ?", [recipe]);
    if (row?.fingerprint === fingerprint) return { mark: row.mark, step: row.step, standing: JSON.parse(row.state) as Standing, resumed: true };
    const mark = newId("ext");
    await sql.run("DELETE FROM `load_checkpoint` WHERE `id` = ?", [recipe]);
    await insertMissingRows(sql, "load_checkpoint", [{ id: recipe, fingerprint, mark, step: 0, state: JSON.stringify(atBeginning) }]);
    return { mark, step: 0, standing: atBeginning, resumed: false };
  });
}

/** Notes in the transaction of a batch how far the load has come with it. */
export async function note(tx: Transaction, recipe: string, step: number, standing: Standing): Promise<void> {
  const noted = await tx.sql.run("UPDATE `load_checkpoint` SET `step` = ?, `state` = ? WHERE `id` = ?", [step, JSON.stringify(standing), recipe]);
  if (noted !== 1) throw new Error(`The checkpoint of ${recipe} is gone: was it loaded by somebody else meanwhile?`);
}

/** Forgets a load that is done. */
export const finish = (ctx: Context, recipe: string): Promise<number> => ctx.transact(({ sql }) => sql.run("DELETE FROM `load_checkpoint` WHERE `id` = ?", [recipe]));

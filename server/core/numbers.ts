import { Entity } from "typeorm";
import type { Transaction } from "./context";
import { BigIntegerColumn, IdColumn } from "./database/columns";

/** The last running number given out per kind of record. */
@Entity()
export class NumberCounter {
  @IdColumn()
  id!: string;

  @BigIntegerColumn()
  value!: number;
}

/**
 * The next running numbers for people to say on the phone, e.g. `C-000123`; without gaps unless the transaction fails.
 * @returns as many as asked for, in order
 */
export async function nextNumbers(tx: Transaction, prefix: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  const changed = await tx.sql.run("UPDATE `number_counter` SET `value` = `value` + ? WHERE `id` = ?", [count, prefix]);
  if (changed === 0) await tx.sql.run("INSERT INTO `number_counter` (`id`, `value`) VALUES (?, ?)", [prefix, count]);
  const [row] = await tx.sql.rows<{ value: number }>("SELECT `value` FROM `number_counter` WHERE `id` = ?", [prefix]);
  const last = Number(row?.value ?? count);
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(last - count + 1 + index).padStart(6, "0")}`);
}

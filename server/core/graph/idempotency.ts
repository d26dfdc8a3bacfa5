import type { GraphQLResolveInfo } from "graphql";
import { Entity, Index } from "typeorm";
import type { Context, Transaction } from "../context";
import { CodeColumn, IdColumn, LongTextColumn, TimeColumn } from "../database/columns";
import { isDuplicateKey } from "../database/faults";
import { storedTime } from "../database/sql";
import { keyring } from "../encryption/keyring";
import { seal, unseal } from "../encryption/seal";
import { AppError } from "../errors";

/** What became of a mutation that came with an `Idempotency-Key`: kept in the transaction of the change itself. */
@Entity()
export class IdempotencyReceipt {
  @IdColumn()
  id!: string;

  /** A code of the caller, the caller's key and the field. */
  @Index({ unique: true })
  @CodeColumn(64)
  keyHash!: string;

  /** A code of the field and its arguments, by a key: a plain hash would tell a phone number to whoever tries them all. */
  @CodeColumn(64)
  inputHash!: string;

  /** The first answer: the record's id, or the plain value, as JSON, sealed. */
  @LongTextColumn({ nullable: true })
  result!: string | null;

  @Index()
  @TimeColumn()
  createdAt!: Date;
}

interface Attempt {
  readonly keyHash: string;
  readonly inputHash: string;
}

/**
 * Runs a mutation once per key: the receipt is written in the change's own transaction, so either both are saved or
 * neither. A repeat answers with the first result; a repeat with another input is refused.
 */
export async function doneOnce(ctx: Context, args: object, info: GraphQLResolveInfo, mutate: (ctx: Context) => Promise<unknown>): Promise<unknown> {
  if (!ctx.idempotencyKey || !ctx.viewer) return mutate(ctx);
  const caller = ctx.viewer.keyId ?? ctx.viewer.userId;
  const attempt = {
    keyHash: codeOf([caller, ctx.idempotencyKey, info.path.key]),
    inputHash: codeOf([info.fieldName, args]),
  };
  const earlier = await firstResult(ctx, attempt);
  if (earlier) return earlier.result;
  try {
    return await mutate(keepingReceipt(ctx, attempt));
  } catch (error) {
    const first = isDuplicateKey(error) ? await firstResult(ctx, attempt) : undefined;
    if (first) return first.result;
    throw error;
  }
}

function keepingReceipt(ctx: Context, attempt: Attempt): Context {
  const transact: Context["transact"] = (work) =>
    ctx.transact(async (tx) => {
      await writeReceipt(tx, attempt);
      const result = await work(tx);
      await tx.sql.run("UPDATE `idempotency_receipt` SET `result` = ? WHERE `keyHash` = ?", [seal(JSON.stringify(kept(result)), receiptContext), attempt.keyHash]);
      return result;
    });
  return { ...ctx, transact };
}

async function writeReceipt(tx: Transaction, attempt: Attempt): Promise<void> {
  await tx.sql.run("INSERT INTO `idempotency_receipt` (`id`, `keyHash`, `inputHash`, `createdAt`) VALUES (?, ?, ?, ?)", [
    attempt.keyHash.slice(0, 30),
    attempt.keyHash,
    attempt.inputHash,
    storedTime(tx.now),
  ]);
}

async function firstResult(ctx: Context, attempt: Attempt): Promise<{ result: unknown } | undefined> {
  const [row] = await ctx.sql.rows<{ inputHash: string; result: string | null }>("SELECT `inputHash`, `result` FROM `idempotency_receipt` WHERE `keyHash` = ?", [
    attempt.keyHash,
  ]);
  if (!row) return undefined;
  if (row.inputHash !== attempt.inputHash) throw new AppError("IDEMPOTENCY_MISMATCH", "This Idempotency-Key was used with another input.");
  return { result: row.result === null ? null : (JSON.parse(unseal(row.result, receiptContext)) as unknown) };
}

/** A record is kept by its id alone: the repeat reads it with the caller's eyes. */
const kept = (result: unknown): unknown => (result && typeof result === "object" && "id" in result ? { id: result.id } : (result ?? null));

const receiptContext = "IdempotencyReceipt.result";

const codeOf = (parts: unknown): string =>
  keyring.code(`IdempotencyReceipt\n${JSON.stringify(parts, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value))}`).toString("hex");

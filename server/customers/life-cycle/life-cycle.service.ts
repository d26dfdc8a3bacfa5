import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { among, shownTime } from "../../core/database/sql";
import { newId } from "../../core/ids";
import type { LifeCycleStage } from "../customer/customer.enums";
import { LifeCycleStep, type LifeCycleReason } from "./life-cycle-step.entity";

/** A customer that goes from one stage to another. */
export interface Move {
  readonly customerId: string;
  readonly from: LifeCycleStage;
  readonly to: LifeCycleStage;
  /** What of the system led to it. */
  readonly causeId?: string | undefined;
}

/** Writes the steps of customers down that are being moved, with the day on which each began its stage. */
export async function addSteps(tx: Transaction, reason: LifeCycleReason, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const since = await stagesBegan(tx, moves.map(({ customerId }) => customerId));
  const movedById = tx.viewer?.userId ?? null;
  const steps = moves.map((move) => ({ ...move, id: newId("lcs", tx.now.getTime()), since: new Date(since.get(move.customerId) ?? tx.now), at: tx.now, reason, movedById, causeId: move.causeId ?? null }));
  await insertEntities(tx, LifeCycleStep, steps);
}

/**
 * When customers came into the stage where they are: with their last step, with a move of before steps were written down, or
 * when they were taken up.
 */
async function stagesBegan(tx: Transaction, customerIds: readonly string[]): Promise<Map<string, string>> {
  const { text, values } = among("c.`id`", customerIds);
  const last = "(SELECT MAX(s.`at`) FROM `life_cycle_step` s WHERE s.`customerId` = c.`id`)";
  const before = "(SELECT MAX(e.`at`) FROM `event` e WHERE e.`recordId` = c.`id` AND e.`type` = 'customer.moved')";
  const rows = await tx.sql.rows<{ id: string; since: string }>(`SELECT c.\`id\`, COALESCE(${last}, ${before}, c.\`createdAt\`) AS \`since\` FROM \`customer\` c WHERE ${text}`, values);
  return new Map(rows.map(({ id, since }) => [id, shownTime(since)]));
}

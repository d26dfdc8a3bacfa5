import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { storedTime } from "../../core/database/sql";
import { newId } from "../../core/ids";
import { StageChange } from "./stage-change.entity";

/** A deal's stay in a stage, to be written down. */
export interface Stay {
  opportunityId: string;
  stageId: string;
  enteredAt: Date;
  leftAt: Date | null;
  changedById: string | null;
}

/** Writes stays of new deals down. */
export async function addStays(tx: Transaction, stays: readonly Stay[]): Promise<void> {
  await insertEntities(tx, StageChange, stays.map((stay) => ({ id: newId("stc", tx.now.getTime()), ...stay })));
}

/** Ends the deal's stay in the stage it leaves and begins the next one. */
export async function changeStay(tx: Transaction, opportunityId: string, stageId: string): Promise<void> {
  await tx.sql.run("UPDATE `stage_change` SET `leftAt` = ? WHERE `opportunityId` = ? AND `leftAt` IS NULL", [storedTime(tx.now), opportunityId]);
  await addStays(tx, [{ opportunityId, stageId, enteredAt: tx.now, leftAt: null, changedById: tx.viewer?.userId ?? null }]);
}

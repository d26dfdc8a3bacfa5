import { accessInput } from "../../../core/access/access";
import { conditionFaults } from "../../../core/condition/check";
import type { Transaction } from "../../../core/context";
import { badInput } from "../../../core/errors";
import { Segment } from "../../../customers/segment/segment.entity";
import type { RuleDefinition } from "../definition.types";
import { definitionFaults } from "./definition.check";
import { loopFaults } from "./loop.check";
import { referenceFaults } from "./references.check";

/**
 * Checks what a rule is to say with the eyes and rights of whoever says it, who answers for it from then on. What the
 * system says itself, before there are people, is not checked.
 * @throws BAD_USER_INPUT that names every place at fault
 */
export async function assertDefinition(tx: Transaction, definition: RuleDefinition, path?: string): Promise<void> {
  if (!tx.viewer) return;
  const faults = [...definitionFaults(definition, tx, path), ...loopFaults(definition, path), ...(await referenceFaults(tx, definition, path))];
  if (faults.length > 0) throw badInput(...faults);
}

/** @throws BAD_USER_INPUT at `segmentId` for a segment that the viewer does not see, or that asks about what the viewer may not see */
export async function assertSegment(tx: Transaction, id: string | null | undefined): Promise<void> {
  await accessInput(tx, Segment, id, "input.segmentId");
  if (!id) return;
  const { condition } = await tx.db.findOneByOrFail(Segment, { id });
  if (tx.viewer && conditionFaults("Customer", condition, tx).length > 0) throw badInput({ path: "input.segmentId", code: "notAllowed", message: "the segment asks about what you may not see" });
}

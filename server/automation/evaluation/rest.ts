import { conditionFaults } from "../../core/condition/check";
import type { Condition } from "../../core/condition/condition.types";
import type { Eyes } from "../../core/condition/paths";
import { definitionFaults } from "../rule/check/definition.check";
import { RuleTrouble } from "../rule/rule.trouble";
import type { ReadRule } from "./evaluated-rule";

/**
 * Why a rule rests, as if it were off, until somebody mends it; undefined for one that does not.
 * @param segment what is asked of the customers it is for, where that segment is there
 * @param eyes its owner's, where they have not left
 */
export function restOf({ segmentId, ownerId, definition }: ReadRule, segment: Condition | undefined, eyes: Eyes | undefined): RuleTrouble | undefined {
  if (ownerId !== null && !eyes) return RuleTrouble.OWNER_LEFT;
  if (segmentId !== null && !segment) return RuleTrouble.SEGMENT_GONE;
  if (!eyes) return undefined;
  const [fault] = definitionFaults(definition, eyes, "");
  if (fault) return fault.path.startsWith(".actions") ? RuleTrouble.ACTION : RuleTrouble.CONDITION;
  return segment && conditionFaults("Customer", segment, eyes).length > 0 ? RuleTrouble.SEGMENT_HIDDEN : undefined;
}

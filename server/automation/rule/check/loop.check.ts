import type { FieldError } from "../../../core/errors";
import { assignables } from "../../evaluation/effects/assign";
import type { RuleAction, RuleDefinition, RuleSubject } from "../definition.types";
import { fieldOf } from "../own/definition.read";
import { fault } from "./fault";

/** What an action leaves behind: the event it is told by, the type of the record, and its fields that change. */
interface Trace {
  readonly type: string;
  readonly event: string;
  readonly fields: readonly string[];
}

/**
 * Actions that would set off their own rule at once: by the event it waits for, or by a new value of a field that makes an
 * occurrence a new one. Longer ways round are cut when they are gone (`evaluation/chain.ts`).
 */
export const loopFaults = ({ subject, when, causes, actions }: RuleDefinition, path = "input.definition"): FieldError[] =>
  actions.flatMap((action, index) => {
    const trace = traceOf(subject, action);
    if (trace?.type !== subject) return [];
    const waitsFor = when.kind === "EVENT" && (when.types ?? []).includes(trace.event);
    const counts = when.kind === "CONDITION" && causes.some(({ since = [] }) => since.some((field) => trace.fields.includes(field)));
    return waitsFor || counts ? [fault(`${path}.actions.${index}.${fieldOf[action.do]}`, "followsFromItself", "would set the rule off again")] : [];
  });

function traceOf(subject: RuleSubject, action: RuleAction): Trace | undefined {
  switch (action.do) {
    case "SET": return { type: "Customer", event: "customer.updated", fields: [action.field, "updatedAt"] };
    case "MOVE": return { type: "Customer", event: "customer.moved", fields: ["lifeCycleStage", "updatedAt"] };
    case "TAG": return { type: "Customer", event: "customer.tagged", fields: [] };
    case "FOLLOW_UP": return { type: "FollowUp", event: "followUp.planned", fields: [] };
    case "ASSIGN": return { type: subject, event: assignables[subject]?.event ?? "", fields: ["owner", "assignee", "updatedAt"] };
    default: return undefined;
  }
}

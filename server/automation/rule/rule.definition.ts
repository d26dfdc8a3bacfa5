import type { RuleDefinition } from "./definition.types";
import type { Rule } from "./rule.entity";
import { templateOf } from "./templates/templates";

/** What a rule says: its own definition, or its template's with the rule's number. */
export function definitionOf({ kind, days, minutes, definition }: Pick<Rule, "kind" | "days" | "minutes" | "definition">): RuleDefinition {
  if (definition) return definition;
  const template = templateOf(kind);
  if (!template) throw new Error(`A rule of the kind ${kind} has no definition.`);
  return template.define((template.number && { days, minutes }[template.number.field]) ?? template.number?.begin ?? 0);
}

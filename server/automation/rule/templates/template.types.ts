import type { RuleDefinition } from "../definition.types";

/** A rule of the trade, ready to be switched on, with at most one number to choose. */
export interface RuleTemplate {
  /** The number, and the one that it begins with. */
  readonly number?: { readonly field: "days" | "minutes"; readonly begin: number };
  /** The definition for a number. */
  define(number: number): RuleDefinition;
}

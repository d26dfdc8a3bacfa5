import { badInput } from "../../core/errors";
import type { Rule, RuleLimits } from "./rule.entity";
import { templateOf } from "./templates/templates";

/** @throws BAD_USER_INPUT, code `notAllowed`, where a number is given that the rule's template does not ask for */
export function assertNumber({ kind, definition }: Pick<Rule, "kind" | "definition">, input: { days?: number | undefined; minutes?: number | undefined }): void {
  const asked = definition ? undefined : templateOf(kind)?.number?.field;
  for (const field of ["days", "minutes"] as const) {
    if (input[field] === undefined || asked === field) continue;
    throw badInput({ path: `input.${field}`, code: "notAllowed", message: `a rule of this kind has no ${field}` });
  }
}

/** @throws BAD_USER_INPUT at the hour that is missing, code `required`: quiet hours have a beginning and an end */
export function assertQuietHours(limits: RuleLimits | undefined): void {
  const [from, until] = [limits?.quietFrom ?? null, limits?.quietUntil ?? null];
  if ((from === null) === (until === null)) return;
  throw badInput({ path: `input.limits.${from === null ? "quietFrom" : "quietUntil"}`, code: "required", message: "quiet hours have a beginning and an end" });
}

import type { FieldError } from "../../core/errors";

/** Whether somebody who may do `actions` may give a key this scope: `type:verb` of them, or `type:*` of a type among them. */
export function mayGrant(scope: string, actions: readonly string[]): boolean {
  const [type, verb] = scope.split(":");
  return verb === "*" ? actions.some((action) => action.startsWith(`${type}:`)) : actions.includes(scope);
}

/** The scopes that somebody may not give to a key. */
export function scopeFaults(scopes: readonly string[], actions: readonly string[]): FieldError[] {
  return scopes.flatMap((scope, index) =>
    mayGrant(scope, actions) ? [] : [{ path: `input.scopes.${index}`, code: "notAllowed", message: "is not something that you may do yourself" }],
  );
}

/** A key ends, within a year. */
export function expiryFaults(expiresAt: Date, now: Date): FieldError[] {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  const path = "input.expiresAt";
  if (expiresAt <= now) return [{ path, code: "tooEarly", message: "must be in the future" }];
  if (expiresAt > latest) return [{ path, code: "tooLate", message: "must be within a year" }];
  return [];
}

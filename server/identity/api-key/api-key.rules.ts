import type { FieldError } from "../../core/errors";

/** What limits a key besides its grants. */
export interface KeyLimits {
  readonly expiresAt: Date;
  readonly requestsPerMinute?: number | null;
  readonly costPerMinute?: number | null;
}

/** Whether somebody who may do `actions` may give a key this scope: `type:verb` of them, or `type:*` of a type among them. */
export function mayGrant(scope: string, actions: readonly string[]): boolean {
  return scope.endsWith(":*") ? actions.some((action) => action.startsWith(scope.slice(0, -1))) : actions.includes(scope);
}

/** The scopes that somebody may not give to a key. */
export function scopeFaults(scopes: readonly string[], actions: readonly string[]): FieldError[] {
  return scopes.flatMap((scope, index) =>
    mayGrant(scope, actions) ? [] : [{ path: `input.scopes.${index}`, code: "notAllowed", message: "is not something that you may do yourself" }],
  );
}

/** The scopes that are not among those that a key has. */
export function widerScopes(scopes: readonly string[], before: readonly string[]): FieldError[] {
  const has = (scope: string): boolean => before.includes(scope) || before.includes(`${scope.split(":")[0]}:*`);
  return scopes.flatMap((scope, index) => (has(scope) ? [] : [wider(`input.scopes.${index}`)]));
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

/** Limits that a change would loosen; what is left out stays. */
export function widerLimits(after: Partial<KeyLimits>, before: KeyLimits): FieldError[] {
  const looser = (name: "requestsPerMinute" | "costPerMinute"): FieldError[] => {
    const [to, from] = [after[name], before[name]];
    return to !== undefined && (to ?? Infinity) > (from ?? Infinity) ? [wider(`input.${name}`)] : [];
  };
  const longer = after.expiresAt !== undefined && after.expiresAt > before.expiresAt ? [wider("input.expiresAt")] : [];
  return [...longer, ...looser("requestsPerMinute"), ...looser("costPerMinute")];
}

/** Said where a key would get more than it was issued with. */
export const wider = (path: string): FieldError => ({ path, code: "wider", message: "a key can only be narrowed; issue a new one for more" });

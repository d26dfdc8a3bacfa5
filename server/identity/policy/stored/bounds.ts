import { fieldRightsInOrder, longReach, rowsInOrder, type FieldRight, type Reach } from "../../../core/access/grants";
import type { FieldError } from "../../../core/errors";
import { Role } from "../../role";
import { catalog } from "../catalog/catalog";
import type { PolicyDocument, RoleGrants } from "../document";
import { actionName, lensOf } from "../lens";

/** What must be left to administrators, or nobody could ever put the policy right again. */
const kept: readonly [type: string, verb: string][] = [
  ["Policy", "read"],
  ["Policy", "update"],
  ["User", "read"],
  ["User", "changeRole"],
];

/** What no change of the policy may do: lock administrators out of it, or give whoever changes it more than they have. */
export function boundFaults(before: PolicyDocument, after: PolicyDocument, changedBy: string): FieldError[] {
  return [...lockOutFaults(after), ...(changedBy === (Role.ADMINISTRATOR as string) ? [] : raiseFaults(before, after, changedBy))];
}

function lockOutFaults({ roles }: PolicyDocument): FieldError[] {
  const lens = lensOf(roles[Role.ADMINISTRATOR] ?? {});
  const lost = kept.filter(([type, verb]) => !covers("all", lens.reach(type, verb)));
  return lost.map(([type, verb]) => ({ path: "input.roles", code: "lockOut", message: `administrators must keep ${actionName(type, verb)} on all rows, or nobody could change the policy again` }));
}

function raiseFaults(before: PolicyDocument, after: PolicyDocument, role: string): FieldError[] {
  const changed = Object.keys(after.roles).filter((name) => JSON.stringify(before.roles[name]) !== JSON.stringify(after.roles[name]));
  const own = before.roles[role] ?? {};
  const raised = changed.filter((name) => name === (Role.ADMINISTRATOR as string) || !within(after.roles[name] ?? {}, name === role ? own : union(before.roles[name] ?? {}, own)));
  return raised.map((name) => ({ path: "input.roles", code: "notAllowed", message: `${name} would get rights that you do not have` }));
}

/** Whether somebody with `inner` can do nothing that somebody with one of `outers` cannot. */
export function within(inner: RoleGrants, outers: RoleGrants | readonly RoleGrants[]): boolean {
  const [lens, bounds] = [lensOf(inner), (Array.isArray(outers) ? (outers as readonly RoleGrants[]) : [outers as RoleGrants]).map(lensOf)];
  return Object.entries(catalog).every(([type, { verbs, groups }]) => {
    const fields = Object.values(groups).flat();
    const verbsWithin = verbs.every((verb) => lens.reach(type, verb) === undefined || bounds.some((bound) => covers(lens.reach(type, verb), bound.reach(type, verb))));
    return verbsWithin && fields.every((field) => lens.field(type, field) === "hidden" || bounds.some((bound) => atMost(lens.field(type, field), bound.field(type, field))));
  });
}

const union = (left: RoleGrants, right: RoleGrants): readonly RoleGrants[] => [left, right];

/** Whether the rows of `inner` are among those of `outer`, as far as the policy itself tells. */
function covers(inner: Reach | undefined, outer: Reach | undefined): boolean {
  if (inner === undefined) return true;
  if (outer === undefined) return false;
  const [few, many] = [longReach(inner), longReach(outer)];
  const conditions = Object.entries(many.where).every(([column, values]) => few.where[column]?.every((value) => values.includes(value)) ?? false);
  return conditions && rowsInOrder.indexOf(few.rows) <= rowsInOrder.indexOf(many.rows);
}

const atMost = (left: FieldRight, right: FieldRight): boolean => fieldRightsInOrder.indexOf(left) <= fieldRightsInOrder.indexOf(right);

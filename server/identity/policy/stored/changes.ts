import { longReach, type Reach } from "../../../core/access/grants";
import { catalog } from "../catalog/catalog";
import type { PolicyDocument, RoleGrants } from "../document";
import { PolicyAspect, type PolicyChange } from "../graph/policy.types";
import { lensOf } from "../lens";

/** What one policy says otherwise than another, line by line; what comes to the same is no change. */
export function policyChanges(before: PolicyDocument, after: PolicyDocument): PolicyChange[] {
  const roles = [...new Set([...Object.keys(before.roles), ...Object.keys(after.roles)])];
  return roles.flatMap((role) => {
    const [old, now] = [linesOf(before.roles[role] ?? {}), linesOf(after.roles[role] ?? {})];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
      const [was, is] = [old.get(key), now.get(key)];
      const { type, aspect, name } = (is ?? was) as Line;
      return was?.value === is?.value ? [] : [{ role, type, aspect, name, before: was?.value ?? null, after: is?.value ?? null }];
    });
  });
}

interface Line {
  readonly type: string;
  readonly aspect: PolicyAspect;
  readonly name: string;
  readonly value: string;
}

/** Every line of a role that grants something: verbs, groups, and the fields that differ from their group. */
function linesOf(grants: RoleGrants): Map<string, Line> {
  const lens = lensOf(grants);
  const lines = Object.entries(catalog).flatMap(([type, { verbs, groups }]): Line[] => {
    const verbLines = verbs.flatMap((verb) => lineOf(type, PolicyAspect.VERB, verb, written(lens.reach(type, verb))));
    const groupLines = Object.entries(groups).flatMap(([group, fields]) => {
      const right = grants === "everything" ? "writable" : grants[type] && (grants[type].groups?.[group] ?? (group === "essentials" ? "shown" : "hidden"));
      const differing = fields.flatMap((field) => (lens.field(type, field) === (right ?? "hidden") ? [] : lineOf(type, PolicyAspect.FIELD, field, lens.field(type, field))));
      return [...lineOf(type, PolicyAspect.GROUP, group, right === "hidden" ? undefined : right), ...differing];
    });
    return [...verbLines, ...groupLines];
  });
  return new Map(lines.map((line) => [`${line.type} ${line.aspect} ${line.name}`, line]));
}

const lineOf = (type: string, aspect: PolicyAspect, name: string, value: string | undefined): Line[] => (value === undefined ? [] : [{ type, aspect, name, value }]);

/** `teams`, or `all level=A|B` with conditions. */
function written(reach: Reach | undefined): string | undefined {
  if (reach === undefined) return undefined;
  const { rows, where } = longReach(reach);
  return [rows, ...Object.entries(where).map(([column, values]) => `${column}=${values.join("|")}`)].join(" ");
}

import type { ChangePolicyInput, PolicyAspect, PolicyFieldRight, PolicyPartsFragment, PolicyRows, Role } from "@/generated/graphql";

export interface Reach {
  rows: PolicyRows;
  where: Record<string, string[]>;
}

export interface Grant {
  verbs: Record<string, Reach>;
  groups: Record<string, PolicyFieldRight>;
  fields: Record<string, PolicyFieldRight>;
}

export interface RoleDraft {
  everything: boolean;
  grants: Record<string, Grant>;
}

/** The policy while it is edited: role → type → what is granted. Never changed in place. */
export type Draft = Partial<Record<Role, RoleDraft>>;

/** A line that says otherwise than before, in the words of the API's history. */
export interface Change {
  role: Role;
  type: string;
  aspect: PolicyAspect;
  name: string;
  before: string | null;
  after: string | null;
}

const NOTHING: Grant = { verbs: {}, groups: {}, fields: {} };
export const ESSENTIALS = "essentials";

const byName = <Value>(entries: [string, Value][]): Record<string, Value> => Object.fromEntries(entries);

export function draftOf({ roles }: PolicyPartsFragment): Draft {
  return Object.fromEntries(
    roles.map(({ role, everything, grants }) => {
      const granted = grants.map(({ type, verbs, groups, fields }): [string, Grant] => [
        type,
        {
          verbs: byName(verbs.map(({ verb, rows, where }) => [verb, { rows, where: byName(where.map(({ column, values }) => [column, values])) }])),
          groups: byName(groups.map(({ name, right }) => [name, right])),
          fields: byName(fields.map(({ name, right }) => [name, right])),
        },
      ]);
      return [role, { everything, grants: byName(granted) }];
    }),
  );
}

export const grantOf = (draft: Draft, role: Role, type: string): Grant => draft[role]?.grants[type] ?? NOTHING;

/** What is granted on a group; the essentials come with the right to read. */
export function groupRight(grant: Grant, group: string): PolicyFieldRight {
  return grant.groups[group] ?? (group === ESSENTIALS && Object.keys(grant.verbs).length > 0 ? "SHOWN" : "HIDDEN");
}

/** The draft with one entry set, or taken out where nothing is given. */
export function edited<Part extends keyof Grant>(draft: Draft, role: Role, type: string, part: Part, name: string, value: Grant[Part][string] | null): Draft {
  const before = draft[role] ?? { everything: false, grants: {} };
  const grant = grantOf(draft, role, type);
  const { [name]: _gone, ...rest } = grant[part];
  const next: Grant = { ...grant, [part]: value === null ? rest : { ...grant[part], [name]: value } };
  return { ...draft, [role]: { ...before, grants: { ...before.grants, [type]: next } } };
}

/** What one draft says otherwise than another, line by line. */
export function changesBetween(before: Draft, after: Draft): Change[] {
  return (Object.keys(after) as Role[]).flatMap(role => {
    const types = new Set([...Object.keys(before[role]?.grants ?? {}), ...Object.keys(after[role]?.grants ?? {})]);
    return [...types].flatMap(type => {
      const [old, now] = [linesOf(grantOf(before, role, type)), linesOf(grantOf(after, role, type))];
      return [...new Set([...old.keys(), ...now.keys()])].flatMap(key => {
        const [aspect, name] = key.split(" ") as [PolicyAspect, string];
        const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
        return was === is ? [] : [{ role, type, aspect, name, before: was, after: is }];
      });
    });
  });
}

function linesOf(grant: Grant): Map<string, string> {
  const groups = new Set([...(Object.keys(grant.verbs).length > 0 ? [ESSENTIALS] : []), ...Object.keys(grant.groups)]);
  const rights = [...groups].map((group): [string, PolicyFieldRight] => [group, groupRight(grant, group)]).filter(([, right]) => right !== "HIDDEN");
  return new Map([
    ...Object.entries(grant.verbs).map(([verb, reach]): [string, string] => [`VERB ${verb}`, written(reach)]),
    ...rights.map(([group, right]): [string, string] => [`GROUP ${group}`, right.toLowerCase()]),
    ...Object.entries(grant.fields).map(([field, right]): [string, string] => [`FIELD ${field}`, right.toLowerCase()]),
  ]);
}

function written({ rows, where }: Reach): string {
  return [rows.toLowerCase(), ...Object.entries(where).map(([column, values]) => `${column}=${values.join("|")}`)].join(" ");
}

/** The roles that changed, each with all that it may do, as the API takes them. */
export function inputOf(before: Draft, after: Draft): ChangePolicyInput["roles"] {
  const changed = new Set(changesBetween(before, after).map(({ role }) => role));
  return [...changed].map(role => ({
    role,
    everything: after[role]?.everything ?? false,
    grants: Object.entries(after[role]?.grants ?? {})
      .filter(([, grant]) => Object.keys(grant.verbs).length > 0)
      .map(([type, { verbs, groups, fields }]) => ({
        type,
        verbs: Object.entries(verbs).map(([verb, { rows, where }]) => ({ verb, rows, where: Object.entries(where).map(([column, values]) => ({ column, values })) })),
        groups: Object.entries(groups).map(([name, right]) => ({ name, right })),
        fields: Object.entries(fields).map(([name, right]) => ({ name, right })),
      })),
  }));
}

import type { GraphQLSchema } from "graphql";
import type { Grants } from "../../core/access/grants";
import type { Context, Transaction } from "../../core/context";
import type { FieldError } from "../../core/errors";
import { namedGroups } from "../policy/catalog/catalog";
import type { PolicyGrantInput } from "../policy/graph/policy.inputs";
import type { GrantableType } from "../policy/graph/policy.types";
import { grantableTypes, grantsFrom } from "../policy/graph/translate";
import { actionName } from "../policy/lens";
import { within } from "../policy/stored/bounds";
import { grantsFaults } from "../policy/stored/faults";
import { wider, widerScopes } from "./api-key.rules";

/** What a key may do, as it is kept: its verbs, and where they were given rows and fields. */
export interface KeyRights {
  readonly scopes: string[];
  readonly grants: Grants | null;
}

/** The rights that an input describes. */
export function rightsFrom({ scopes, grants }: { readonly scopes?: readonly string[] | null; readonly grants?: readonly PolicyGrantInput[] | null }): KeyRights {
  if (!grants) return { scopes: [...new Set(scopes ?? [])], grants: null };
  return { scopes: grants.flatMap(({ type, verbs }) => verbs.map(({ verb }) => actionName(type, verb))), grants: grantsFrom(grants) };
}

/** What somebody may give a key: the types, verbs and groups of fields that they have themselves. */
export function grantableToKeys({ policy, viewer }: Context, schema: GraphQLSchema): GrantableType[] {
  const has = (type: string, fields: readonly string[]): boolean => fields.some((field) => policy.field(viewer, type, field) !== "hidden");
  return grantableTypes(schema)
    .map((type) => ({ ...type, verbs: type.verbs.filter((verb) => policy.can(viewer, type.type, verb)), groups: type.groups.filter(({ fields }) => has(type.type, fields)) }))
    .filter(({ verbs }) => verbs.length > 0);
}

/** What is wrong with grants for a key: names that do not exist, verbs and fields that the issuer has not got. */
export function keyGrantFaults(tx: Transaction, schema: GraphQLSchema, grants: readonly PolicyGrantInput[]): FieldError[] {
  const unknown = grantsFaults(schema, grants, "input.grants");
  return unknown.length > 0 ? unknown : grants.flatMap((grant, index) => aboveIssuer(tx, grant, `input.grants.${index}`));
}

function aboveIssuer({ policy, viewer }: Transaction, { type, verbs, groups, fields }: PolicyGrantInput, path: string): FieldError[] {
  const may = (names: readonly string[], right: string): boolean => names.some((name) => right === "hidden" || (right === "writable" ? policy.mayWrite(viewer, type, name) : policy.field(viewer, type, name) !== "hidden"));
  const verbFaults = verbs.flatMap(({ verb }, index) => (policy.can(viewer, type, verb) ? [] : [notYours(`${path}.verbs.${index}`)]));
  const groupFaults = groups.flatMap(({ name, right }, index) => (may(namedGroups(type)[name] ?? [], right) ? [] : [notYours(`${path}.groups.${index}`)]));
  return [...verbFaults, ...groupFaults, ...fields.flatMap(({ name, right }, index) => (may([name], right) ? [] : [notYours(`${path}.fields.${index}`)]))];
}

/** What a key would get more than it has. A key that was made with scopes alone may be given any grants within them. */
export function widerGrants(after: KeyRights, before: { readonly scopes: readonly string[]; readonly grants?: Grants | null }): FieldError[] {
  const narrower = before.grants ? within(after.grants ?? {}, before.grants) : widerScopes(after.scopes, before.scopes).length === 0;
  return narrower ? [] : [wider("input.grants")];
}

const notYours = (path: string): FieldError => ({ path, code: "notAllowed", message: "is not something that you may do yourself" });

import type { GraphQLSchema } from "graphql";
import { isEnumType } from "graphql";
import { longReach, type FieldRight, type Grants, type Reach, type Rows, type TypeGrant } from "../../../core/access/grants";
import { catalog, grantable } from "../catalog/catalog";
import type { RoleGrants } from "../document";
import type { NumberedPolicy } from "../stored/newest";
import type { PolicyGrantInput, PolicyRoleInput, PolicyVerbInput } from "./policy.inputs";
import type { GrantableType, Policy, PolicyCondition, PolicyField, PolicyGrant, PolicyRole, PolicyVerb } from "./policy.types";

/** The policy as the API shows it, with all that can be granted. */
export function shownPolicy({ number, document }: NumberedPolicy, schema: GraphQLSchema): Policy {
  return {
    version: number,
    roles: Object.entries(document.roles).map(([role, grants]) => shownRole(role, grants)),
    types: grantableTypes(schema),
  };
}

function shownRole(role: string, grants: RoleGrants): PolicyRole {
  if (grants === "everything") return { role, everything: true, grants: [] };
  return { role, everything: false, grants: shownGrants(grants) };
}

/** Grants as the API shows them. */
export const shownGrants = (grants: Grants): PolicyGrant[] => Object.entries(grants).map(([type, grant]) => shownGrant(type, grant));

const shownGrant = (type: string, { verbs, groups = {}, fields = {} }: TypeGrant): PolicyGrant => ({
  type,
  verbs: Object.entries(verbs).map(([verb, reach]) => shownVerb(verb, reach)),
  groups: shownFields(groups),
  fields: shownFields(fields),
});

function shownVerb(verb: string, reach: Reach): PolicyVerb {
  const { rows, where } = longReach(reach);
  return { verb, rows, where: Object.entries(where).map(([column, values]) => ({ column, values: [...values] })) };
}

const shownFields = (rights: Readonly<Record<string, FieldRight>>): PolicyField[] => Object.entries(rights).map(([name, right]) => ({ name, right }));

/** Everything that can be granted. */
export const grantableTypes = (schema: GraphQLSchema): GrantableType[] => Object.keys(catalog).map((type) => shownType(type, schema));

function shownType(type: string, schema: GraphQLSchema): GrantableType {
  const { verbs = [], groups = {}, conditions = [] } = grantable(type) ?? {};
  return {
    type,
    verbs: [...verbs],
    groups: Object.entries(groups).map(([name, fields]) => ({ name, fields: [...fields] })),
    conditions: conditions.map((column): PolicyCondition => ({ column, values: valuesOf(schema, type, column) })),
  };
}

/** The values that a column of an enumeration may have. */
export function valuesOf(schema: GraphQLSchema, type: string, column: string): string[] {
  const owner = schema.getType(type);
  let field = owner && "getFields" in owner ? owner.getFields()[column]?.type : undefined;
  while (field && "ofType" in field) field = field.ofType;
  return isEnumType(field) ? field.getValues().map(({ name }) => name) : [];
}

/** What a role is granted, as it is kept. */
export const grantsOf = ({ everything, grants }: PolicyRoleInput): RoleGrants => (everything ? "everything" : grantsFrom(grants));

/** Grants as they are kept. */
export const grantsFrom = (grants: readonly PolicyGrantInput[]): Grants => Object.fromEntries(grants.map((grant) => [grant.type, grantOf(grant)]));

function grantOf({ verbs, groups, fields }: PolicyGrantInput): TypeGrant {
  return {
    verbs: Object.fromEntries(verbs.map((verb) => [verb.verb, reachOf(verb)])),
    groups: rightsOf(groups),
    ...(fields.length > 0 && { fields: rightsOf(fields) }),
  };
}

function reachOf({ rows, where }: PolicyVerbInput): Reach {
  return where.length === 0 ? (rows) : { rows: rows as Rows, where: Object.fromEntries(where.map(({ column, values }) => [column, values])) };
}

const rightsOf = (rights: readonly { name: string; right: string }[]): Record<string, FieldRight> => Object.fromEntries(rights.map(({ name, right }) => [name, right as FieldRight]));

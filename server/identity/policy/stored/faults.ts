import type { GraphQLSchema } from "graphql";
import type { FieldError } from "../../../core/errors";
import { essentials, grantable, groupOf } from "../catalog/catalog";
import type { PolicyFieldInput, PolicyGrantInput, PolicyRoleInput, PolicyVerbInput } from "../graph/policy.inputs";
import { PolicyFieldRight } from "../graph/policy.types";
import { valuesOf } from "../graph/translate";

/** What is wrong with a change of the policy: names that do not exist, names given twice, records without their essentials. */
export function policyFaults(schema: GraphQLSchema, roles: readonly PolicyRoleInput[]): FieldError[] {
  return [...twice("input.roles", roles.map(({ role }) => role), "role"), ...roles.flatMap((role, index) => roleFaults(schema, role, `input.roles.${index}`))];
}

function roleFaults(schema: GraphQLSchema, { everything, grants }: PolicyRoleInput, path: string): FieldError[] {
  if (everything && grants.length > 0) return [{ path: `${path}.grants`, code: "notAllowed", message: "everything leaves nothing to be granted" }];
  return grantsFaults(schema, grants, `${path}.grants`);
}

/** What is wrong with grants, whoever gets them. */
export function grantsFaults(schema: GraphQLSchema, grants: readonly PolicyGrantInput[], path: string): FieldError[] {
  return [...twice(path, grants.map(({ type }) => type), "type"), ...grants.flatMap((grant, index) => grantFaults(schema, grant, `${path}.${index}`))];
}

function grantFaults(schema: GraphQLSchema, { type, verbs, groups, fields }: PolicyGrantInput, path: string): FieldError[] {
  const known = grantable(type);
  if (!known) return [unknown(`${path}.type`, `${type} is no type of the policy`)];
  return [
    ...twice(`${path}.verbs`, verbs.map(({ verb }) => verb), "verb"),
    ...verbs.flatMap((verb, index) => verbFaults(schema, type, verb, `${path}.verbs.${index}`)),
    ...twice(`${path}.groups`, groups.map(({ name }) => name), "name"),
    ...groups.flatMap((group, index) => fieldFaults(type, group, group.name in known.groups || group.name === essentials ? group.name : undefined, `${path}.groups.${index}`)),
    ...twice(`${path}.fields`, fields.map(({ name }) => name), "name"),
    ...fields.flatMap((field, index) => fieldFaults(type, field, groupOf(type, field.name), `${path}.fields.${index}`)),
  ];
}

function verbFaults(schema: GraphQLSchema, type: string, { verb, where }: PolicyVerbInput, path: string): FieldError[] {
  const known = grantable(type);
  if (!known?.verbs.includes(verb)) return [unknown(`${path}.verb`, `${verb} is no verb of ${type}`)];
  return where.flatMap(({ column, values }, index) => {
    if (!known.conditions?.includes(column)) return [unknown(`${path}.where.${index}.column`, `${column} is no condition of ${type}`)];
    const possible = valuesOf(schema, type, column);
    return values.flatMap((value, place) => (possible.includes(value) ? [] : [unknown(`${path}.where.${index}.values.${place}`, `${value} is no ${column} of ${type}`)]));
  });
}

/** @param group the group that the name stands for or belongs to; undefined if there is none */
function fieldFaults(type: string, { name, right }: PolicyFieldInput, group: string | undefined, path: string): FieldError[] {
  if (group === undefined) return [unknown(`${path}.name`, `${name} is nothing of ${type}`)];
  if (group !== essentials || right === PolicyFieldRight.SHOWN || right === PolicyFieldRight.WRITABLE) return [];
  return [{ path: `${path}.right`, code: "essential", message: `${name} of ${type} is shown to whoever may read it; take the right to read instead` }];
}

function twice(path: string, names: readonly string[], property: string): FieldError[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [{ path: `${path}.${index}.${property}`, code: "duplicate", message: `${name} is given twice` }] : []));
}

const unknown = (path: string, message: string): FieldError => ({ path, code: "unknown", message });

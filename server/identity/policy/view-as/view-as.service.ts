import { isLeafType, getNamedType, isObjectType, parse, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import type { Viewer } from "../../../core/access/policy";
import { tableOf } from "../../../core/access/ownership";
import type { Context } from "../../../core/context";
import { allOf } from "../../../core/database/sql";
import { badInput, forbidden } from "../../../core/errors";
import { executeOperation } from "../../../core/graph/execute";
import { Role } from "../../role";
import { catalog, grantable } from "../catalog/catalog";
import type { PolicyField } from "../graph/policy.types";
import type { ViewedAs, ViewedRow, ViewedType } from "./view-as.types";
import { viewerOf } from "./viewer-of";

/** The most records of a preview. */
const mostRows = 20;

/**
 * What the system looks like to somebody: the very answers they would get, not a second reckoning of them. Noted as an
 * event, because whoever looks sees what that person sees.
 * @param type a type of the policy whose first records are wanted; administrators alone are shown them
 */
export async function viewAs(ctx: Context, schema: GraphQLSchema, userId: string, type: string | undefined): Promise<ViewedAs> {
  if (type !== undefined && !grantable(type)) throw badInput({ path: "type", code: "unknown", message: `${type} is no type of the policy` });
  if (ctx.viewer?.keyId !== undefined) throw forbidden("this with an API key");
  const viewer = await viewerOf(ctx, userId);
  const theirs: Context = { ...ctx, viewer };
  const rows = type === undefined || !seesEverything(ctx) ? [] : await firstRows(theirs, schema, type);
  await ctx.transact((tx) => {
    tx.emit("user.viewedAs", { id: userId });
    return Promise.resolve();
  });
  return { user: { id: userId }, abilities: ctx.policy.actions(viewer), types: typesOf(ctx, viewer), rows };
}

/** Others who may change the policy must not see by somebody else's eyes what is hidden from their own. */
const seesEverything = ({ viewer }: Context): boolean => viewer?.role === (Role.ADMINISTRATOR as string);

function typesOf({ policy }: Context, viewer: Viewer): ViewedType[] {
  return Object.entries(catalog).flatMap(([type, { verbs, groups }]) => {
    const mine = verbs.filter((verb) => policy.can(viewer, type, verb));
    const right = (name: string): PolicyField["right"] => (policy.mayWrite(viewer, type, name) ? "writable" : policy.field(viewer, type, name));
    return mine.length === 0 ? [] : [{ type, verbs: mine, fields: Object.values(groups).flat().map((name) => ({ name, right: right(name) })) }];
  });
}

/** Asks the graph as the person would. Types without ids of their own are seen only within others. */
async function firstRows(theirs: Context, schema: GraphQLSchema, type: string): Promise<ViewedRow[]> {
  const graphType = schema.getType(type);
  const table = tableOf(type);
  if (!table || !isObjectType(graphType) || graphType.getInterfaces().length === 0 || !theirs.policy.can(theirs.viewer, type, "read")) return [];
  const scope = theirs.policy.rows(theirs.viewer, type, "read", "t");
  const where = allOf(scope ? [scope] : []);
  const found = await theirs.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`${table}\` t WHERE ${where.text} ORDER BY t.\`id\` LIMIT ${mostRows}`, where.values);
  const document = parse(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selectionOf(graphType)} } } }`);
  const { data } = await executeOperation({ schema, document, variables: { ids: found.map(({ id }) => id) }, contextValue: theirs });
  const nodes = ((data?.["nodes"] ?? []) as (Record<string, unknown> | null)[]).filter((node) => node !== null);
  return nodes.map((node) => ({ id: String(node["id"]), cells: Object.entries(node).map(([field, value]) => ({ field, value: JSON.stringify(value) })) }));
}

/** The fields of the record itself, without what leads to others. */
function selectionOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, type: of, args }) => {
    const named = getNamedType(of);
    if (isLeafType(named)) return args.length === 0 ? [name] : [];
    return named.name === "Money" ? [`${name} { amount currency }`] : [];
  });
  return fields.join(" ");
}

import { getNamedType, isObjectType, type GraphQLSchema } from "graphql";
import type { Context } from "../core/context";
import { largestPage } from "../core/graph/statements";
import type { Column, ExportedList } from "./lists";

type Node = Readonly<Record<string, unknown>>;

/** The columns of a list that the viewer may see, wholly or masked. */
export function visibleColumns({ type, columns }: ExportedList, schema: GraphQLSchema, ctx: Context): readonly Column[] {
  return columns.filter((column) => {
    const [field = "", below] = selectionOf(column).split(/[ .]/);
    if (ctx.policy.field(ctx.viewer, type, field) === "hidden") return false;
    return typeof column !== "string" || below === undefined || mayFollow(schema, ctx, type, field, below);
  });
}

/** Whether the record that a field leads to may be seen with that field of its own; amounts are no records. */
function mayFollow(schema: GraphQLSchema, ctx: Context, type: string, field: string, below: string): boolean {
  const parent = schema.getType(type);
  const target = isObjectType(parent) ? getNamedType(parent.getFields()[field]?.type) : undefined;
  if (!isObjectType(target) || target.getInterfaces().length === 0) return true;
  return ctx.policy.can(ctx.viewer, target.name, "read") && ctx.policy.field(ctx.viewer, target.name, below) !== "hidden";
}

/** The query for one page of a list. It goes the way of every other query: guards, validation, filters, rows and fields. */
export function documentFor({ field, type }: ExportedList, schema: GraphQLSchema, columns: readonly Column[]): string {
  const args = schema.getQueryType()?.getFields()[field]?.args ?? [];
  const given = args.filter(({ name }) => name === "filter" || name === "sort");
  const variables = ["$after: Cursor", ...given.map(({ name, type: input }) => `$${name}: ${String(input)}`)].join(", ");
  const passed = [`first: ${largestPage}`, "after: $after", ...given.map(({ name }) => `${name}: $${name}`)].join(", ");
  const selections = columns.length > 0 ? columns.map(graphOf).join(" ") : "id";
  return `query Export${type}(${variables}) { page: ${field}(${passed}) { nodes { ${selections} } pageInfo { hasNextPage endCursor } } }`;
}

/** What stands at the head of a column. */
export const nameOf = (column: Column): string => (typeof column === "string" ? column : column.name);

/** A record as a row of the file. */
export const rowOf = (columns: readonly Column[], node: Node): unknown[] => columns.map((column) => (typeof column === "string" ? cellOf(valueAt(node, column.split("."))) : column.value(node)));

const selectionOf = (column: Column): string => (typeof column === "string" ? column : column.selection);

/** `owner.name` → `owner { name }` */
function graphOf(column: Column): string {
  if (typeof column !== "string") return column.selection;
  const [field = "", below] = column.split(".");
  return below === undefined ? field : `${field} { ${below} }`;
}

function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (value === null || value === undefined || name === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, [name, ...rest])).join("; ");
  return valueAt((value as Node)[name], rest);
}

/** A negative amount is a number, so that it is not taken for a formula; a number so long that it would be rounded stays text. */
function cellOf(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" && /^-\d{1,11}(\.\d{1,4})?$/.test(value) ? Number(value) : value;
}

import { isObjectType, type GraphQLSchema } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { mask } from "../access/mask";
import type { Context } from "../context";
import { columnKind, columnMask } from "../database/columns";
import type { KeptChanges, KeptValue } from "../events/changes";
import type { EntityClass } from "../graph/records";
import { Node } from "../graph/types";
import { formatAmount } from "../money";
import { mayUndo } from "./undo";

/** What became of one field, as far as the viewer may see that field. */
@ObjectType({ description: "What became of one field of a record, as far as you may see that field." })
export class FieldChange {
  @Field({ description: "The field's name in its record's type, e.g. name or owner." })
  field!: string;

  @Field(() => String, { nullable: true, description: "The value before, as text: amounts as decimals, times in UTC, enumerations by name." })
  before?: string | null;

  @Field(() => String, { nullable: true, description: "The value after." })
  after?: string | null;

  @Field(() => Node, { nullable: true, description: "The record that the field named before, where it names one." })
  beforeRecord?: string | null;

  @Field(() => Node, { nullable: true, description: "The record that the field named after." })
  afterRecord?: string | null;

  @Field({ description: "The field changed, and its values are nobody's to see, such as a password's." })
  withheld!: boolean;

  @Field({ description: "You may set the field back, unless it has changed again since." })
  undoable!: boolean;
}

/**
 * Changes of a record as the viewer may see them: hidden fields and columns that are no field are left out, masked ones
 * are masked.
 * @param entity the record's type; undefined for events that are about no record, whose changes are told as they are
 */
export function showChanges(ctx: Context, schema: GraphQLSchema, entity: EntityClass | undefined, changes: KeptChanges): FieldChange[] {
  if (!entity) return Object.entries(changes).map(([field, change]) => ({ field, before: plainText(change?.[0]), after: plainText(change?.[1]), withheld: change === null, undoable: false }));
  return Object.entries(changes).flatMap(([column, change]) => {
    const field = fieldOf(schema, entity.name, column);
    const sight = field === undefined ? "hidden" : ctx.policy.field(ctx.viewer, entity.name, field);
    if (field === undefined || sight === "hidden") return [];
    const text = (value: KeptValue | undefined): string | null => (sight === "masked" ? masked(entity, column, value) : textOf(entity, column, value));
    const undoable = sight === "shown" && mayUndo(ctx, entity, column, change);
    const records = field === column || sight === "masked" ? {} : { beforeRecord: idIn(change?.[0]), afterRecord: idIn(change?.[1]) };
    return [{ field, before: text(change?.[0]), after: text(change?.[1]), ...records, withheld: change === null, undoable }];
  });
}

/** The field that shows a column: of the same name, or `owner` for `ownerId`; undefined for a column that nobody sees. */
export function fieldOf(schema: GraphQLSchema, typeName: string, column: string): string | undefined {
  const type = schema.getType(typeName);
  const fields = isObjectType(type) ? type.getFields() : {};
  return [column, column.replace(/Id$/, "")].find((name) => Object.hasOwn(fields, name));
}

function textOf(entity: EntityClass, column: string, value: KeptValue | undefined): string | null {
  if (columnKind(entity, column) === "money" && typeof value === "string") return formatAmount(BigInt(value));
  return plainText(value);
}

function plainText(value: KeptValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map((item: KeptValue) => plainText(item) ?? "").join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function masked(entity: EntityClass, column: string, value: KeptValue | undefined): string | null {
  const text = plainText(value);
  return text === null ? null : mask(columnMask(entity, column) ?? "text", text);
}

const idIn = (value: KeptValue | undefined): string | null => (typeof value === "string" ? value : null);

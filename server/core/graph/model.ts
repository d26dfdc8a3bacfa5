import type { DataSource } from "typeorm";
import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import type { MaskKind } from "../access/mask";
import { columnKind, columnMask, type ColumnKind } from "../database/columns";
import type { Context } from "../context";
import { sealedProperty, type SealedProperty } from "../encryption/sealed-columns";
import { computedField, listingOf, type Computed, type EntityClass } from "./records";
import type { Relation } from "./relations";

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Where a field of a record comes from. */
export type Source =
  | { readonly from: "column"; readonly kind: ColumnKind; readonly mask: MaskKind | undefined; readonly sealed: SealedProperty | undefined }
  | { readonly from: "computed"; readonly definition: Computed }
  | { readonly from: "relation"; readonly resolve: Resolver };

/** A record type: its table, and for each field of the schema where it comes from. */
export interface RecordType {
  readonly name: string;
  readonly entity: EntityClass;
  readonly table: string;
  readonly fields: ReadonlyMap<string, Source>;
  /** Every column by property, also those that are no field (foreign keys, sort keys). Secret ones are never read with the rest. */
  readonly columns: ReadonlyMap<string, { kind: ColumnKind; nullable: boolean; secret: boolean }>;
}

/** What the reader knows of the schema: which object types are records and where their fields come from. */
export class GraphModel {
  private readonly byName = new Map<string, RecordType>();
  private readonly byEntity = new Map<EntityClass, RecordType>();

  constructor(
    readonly schema: GraphQLSchema,
    dataSource: Pick<DataSource, "entityMetadatas">,
  ) {
    for (const metadata of dataSource.entityMetadatas) {
      const graphType = schema.getType(metadata.name);
      if (!isObjectType(graphType)) continue;
      const entity = metadata.target as EntityClass;
      const columns = new Map(
        metadata.columns.map((column) => {
          const kind = columnKind(entity, column.propertyName);
          if (!kind) throw new Error(`${metadata.name}.${column.propertyName} has no column type of core/database/columns.`);
          return [column.propertyName, { kind, nullable: column.isNullable, secret: !column.isSelect }] as const;
        }),
      );
      const type: RecordType = { name: metadata.name, entity, table: metadata.tableName, columns, fields: sources(graphType, entity, columns) };
      assertSortable(type);
      this.byName.set(type.name, type);
      this.byEntity.set(entity, type);
    }
  }

  /** The record type of that name; undefined for connections, values and unknown names. */
  named(name: string): RecordType | undefined {
    return this.byName.get(name);
  }

  /** Every record type. */
  types(): RecordType[] {
    return [...this.byName.values()];
  }

  of(entity: EntityClass): RecordType {
    const type = this.byEntity.get(entity);
    if (!type) throw new Error(`${entity.name} is not a record of the schema.`);
    return type;
  }
}

/** What is encrypted has no order: the schema does not build with a list sorted by it. */
function assertSortable({ name, entity, columns }: RecordType): void {
  const sealed = Object.values(listingOf(entity).sorts).find((property) => columns.get(property)?.kind === "sealed");
  if (sealed) throw new Error(`${name} cannot be sorted by ${sealed}, which is sealed.`);
}

function sources(graphType: GraphQLObjectType, entity: EntityClass, columns: ReadonlyMap<string, { kind: ColumnKind }>): Map<string, Source> {
  const result = new Map<string, Source>();
  for (const field of Object.values(graphType.getFields())) {
    const definition = computedField(entity, field.name);
    const column = columns.get(field.name);
    if (definition) result.set(field.name, { from: "computed", definition });
    else if (field.extensions["relation"]) result.set(field.name, { from: "relation", resolve: field.extensions["relation"] as Resolver });
    else if (column) result.set(field.name, { from: "column", kind: column.kind, mask: columnMask(entity, field.name), sealed: sealedProperty(entity, field.name) });
    else throw new Error(`${graphType.name}.${field.name} is neither a column, nor computed, nor a relation.`);
  }
  return result;
}

/** Asks a field's resolver which relation it describes, for these arguments. */
export async function relationOf(resolve: Resolver, args: object, ctx: Context, info: Parameters<Resolver>[3]): Promise<Relation> {
  return (await resolve({}, args, ctx, info)) as Relation;
}

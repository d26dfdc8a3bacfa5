import { getNamedType, isEnumType, isObjectType, type GraphQLObjectType } from "graphql";
import type { EntityMetadata } from "typeorm";
import { columnKind, columnMask } from "../../core/database/columns";
import { indexedBy } from "../../core/encryption/sealed-columns";
import { numberEvents } from "../../core/events/number";
import { prefixFor, type EntityClass } from "../../core/graph/records";
import { nameKey } from "../../core/search/name-key";
import { shippedPolicy } from "../../identity/policy/shipped/shipped";
import type { World } from "../world";

type ColumnMetadata = EntityMetadata["columns"][number];

/** A record as it was planted, values as its class has them. */
export type PlainRow = Record<string, unknown> & { id: string };

/** Whose records of every type there are: Amy's in the north, Ben's in the south, nobody's. */
export const letters = ["a", "b", "c"] as const;
export type Letter = (typeof letters)[number];

/** Every record of every type, by type; each value is found nowhere else. */
export type Planted = ReadonlyMap<string, readonly PlainRow[]>;

/** Types whose records every world has. */
const hired = new Set(["User", "Team"]);

/** Plants three records of every record type of the schema, so that a new type or field joins by itself. */
export async function plant(world: World): Promise<Planted> {
  const types = world.database.dataSource.entityMetadatas.filter(({ name }) => isObjectType(world.schema.getType(name)));
  const planter = new Planter(world, new Set(types.map(({ name }) => name)));
  const planted = new Map<string, PlainRow[]>();
  await world.database.transact(async ({ db }) => {
    for (const metadata of types) {
      const rows = hired.has(metadata.name) ? (await db.find<PlainRow>(metadata.target)) : letters.map((letter) => planter.row(metadata, letter));
      if (!hired.has(metadata.name)) await db.insert(metadata.target, rows.map((row) => ({ ...row })));
      planted.set(metadata.name, rows);
    }
  });
  await numberEvents(world.database);
  return planted;
}

/** What columns of documents hold that are read as such: a policy, a condition that is true of every record, and what a rule says. */
const documents: Readonly<Record<string, unknown>> = { document: shippedPolicy, condition: { field: { path: "id", is: "FILLED" } }, definition: { subject: "Customer", when: { kind: "CONDITION" }, causes: [], actions: [] } };

class Planter {
  private count = 0;

  constructor(
    private readonly world: World,
    private readonly types: ReadonlySet<string>,
  ) {}

  row(metadata: EntityMetadata, letter: Letter): PlainRow {
    const row: Record<string, unknown> = {};
    for (const column of metadata.columns) {
      const value = this.value(metadata, column, letter);
      if (value !== undefined) row[column.propertyName] = value;
    }
    if ("nameKey" in row && typeof row["name"] === "string") row["nameKey"] = nameKey(row["name"]);
    return row as PlainRow;
  }

  private value(metadata: EntityMetadata, column: ColumnMetadata, letter: Letter): unknown {
    const [entity, property] = [metadata.target as EntityClass, column.propertyName];
    if (property === "id") return idOf(entity, letter);
    if (property === "currency") return "USD";
    if (indexedBy(entity, property)) return undefined;
    if (metadata.name === "Event" && property === "changes") return null; // what it holds is code's, not a person's
    if (metadata.name === "Event" && ["seq", "hash"].includes(property)) return null; // given by `numberEvents`, as to any other
    const reference = this.reference(metadata, property, letter);
    if (reference !== undefined) return reference;
    this.count += 1;
    const field = (this.world.schema.getType(metadata.name) as GraphQLObjectType).getFields()[property];
    const named = getNamedType(field?.type);
    if (isEnumType(named)) return columnKind(entity, property) === "json" ? [] : named.getValues()[0]?.value;
    return this.plain(entity, column, property);
  }

  /** A value that is found nowhere else, of the column's kind. */
  private plain(entity: EntityClass, column: ColumnMetadata, property: string): unknown {
    const n = this.count;
    switch (columnKind(entity, property)) {
      case "integer":
        return 7_100_000 + n;
      case "money":
        return BigInt(7_654_321) * 10_000n + BigInt(n) * 100n;
      case "ratio":
        return n / 10_000;
      case "flag":
        return true;
      case "time":
        return new Date(Date.UTC(2031, 0, 1, 0, 0, n));
      case "date":
        return new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10);
      case "json":
        return documents[property] ?? [];
      default:
        return this.text(entity, property, Number(column.length) || 200);
    }
  }

  private text(entity: EntityClass, property: string, length: number): string {
    const secret = `zq${String(this.count).padStart(6, "0")}`;
    const mask = columnMask(entity, property);
    if (mask === "email") return `${secret}@example.com`;
    if (mask === "phone" || mask === "number") return `0988${String(this.count).padStart(5, "0")}77`;
    return secret.slice(0, length);
  }

  /** The id of the record of the same letter that a column names; undefined where it names none. */
  private reference(metadata: EntityMetadata, property: string, letter: Letter): string | null | undefined {
    if (!/Id$/.test(property)) return undefined;
    const { ids } = this.world;
    const fields = (this.world.schema.getType(metadata.name) as GraphQLObjectType).getFields();
    const target = getNamedType(fields[property.slice(0, -2)]?.type)?.name ?? this.named(property);
    if (target === "User") return { a: ids.amy, b: ids.ben, c: metadata.findColumnWithPropertyName(property)?.isNullable ? null : ids.ada }[letter];
    if (target === "Team") return { a: ids.north, b: ids.south, c: null }[letter];
    if (target === metadata.name) return null;
    const entity = this.world.database.dataSource.entityMetadatas.find(({ name }) => name === target)?.target;
    if (entity && this.types.has(target)) return idOf(entity as EntityClass, letter);
    return property === "recordId" ? `cus_planted_${letter}` : undefined;
  }

  /** `pipelineId` names a Pipeline, `ownerId` and the like a person. */
  private named(property: string): string {
    const name = property.charAt(0).toUpperCase() + property.slice(1, -2);
    if (this.types.has(name)) return name;
    return /^(owner|author|issuer|actor|user|assignee|manager|changedBy|createdBy|requestedBy)$/.test(property.slice(0, -2)) ? "User" : "";
  }
}

const idOf = (entity: EntityClass, letter: Letter): string => `${prefixFor(entity)}_planted_${letter}`;

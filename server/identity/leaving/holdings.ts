import { DefaultNamingStrategy, getMetadataArgsStorage } from "typeorm";
import { ownershipOf } from "../../core/access/ownership";
import { personColumns, type WhenLeaving } from "../../core/access/person-column";
import type { Condition } from "../../core/database/sql";

/** A column that names people, with what is needed to hand its rows over, leave them or end them. */
export interface Holding {
  /** The record's type, e.g. `Customer`. */
  readonly type: string;
  readonly table: string;
  readonly column: string;
  readonly whenLeaving: WhenLeaving;
  /** The column that names the team of whoever has the row. */
  readonly team: string | undefined;
  /** Work at hand; rows beyond are history. All rows, where nothing is said. */
  readonly open: Condition | undefined;
  /** Column → type of the record that leads this one to its new owner. */
  readonly follows: Readonly<Record<string, string>>;
  /** All columns, to know which of `version`, `updatedAt` and `revokedAt` there are. */
  readonly columns: ReadonlySet<string>;
}

let found: readonly Holding[] | undefined;

/** Every column of every entity that names a person; what leads others comes before them. */
export function holdings(): readonly Holding[] {
  found ??= collect();
  return found;
}

function collect(): readonly Holding[] {
  const { tables, columns } = getMetadataArgsStorage();
  const all = tables.flatMap(({ target, name }) => {
    if (typeof target === "string") return [];
    const { team, open, follows = {} } = ownershipOf(target.name);
    const shared = {
      type: target.name,
      table: new DefaultNamingStrategy().tableName(target.name, name),
      team,
      open: open && { text: `\`${open.column}\` IN (${open.among.map(() => "?").join(", ")})`, values: open.among },
      follows,
      columns: new Set(columns.filter((column) => column.target === target).map(({ propertyName }) => propertyName)),
    };
    return [...personColumns(target as { prototype: object })].map(([column, whenLeaving]): Holding => ({ ...shared, column, whenLeaving }));
  });
  return all.sort((left, right) => rank(left.follows, all) - rank(right.follows, all));
}

/** How many steps of following lie before a type; whoever follows any record comes last. */
function rank(follows: Holding["follows"], all: readonly Holding[]): number {
  const steps = Object.values(follows).map((type) => (type === "Node" ? all.length : 1 + rank(all.find((other) => other.type === type)?.follows ?? {}, all)));
  return Math.max(0, ...steps);
}

/** The rows that are handed over. */
export const handedOver = (): readonly Holding[] => holdings().filter(({ whenLeaving }) => whenLeaving === "handedOver");

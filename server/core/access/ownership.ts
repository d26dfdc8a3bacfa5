import type { Condition, SqlValue } from "../database/sql";

/** How a record belongs to people: columns that name them, and records it hangs on. */
export interface Ownership {
  /** Columns that name the person it belongs to. */
  readonly owners?: readonly string[];
  /** The column that names the team it belongs to. */
  readonly team?: string;
  /** It also belongs to whoever owns the record this column names. */
  readonly through?: readonly { readonly by: string; readonly type: string }[];
  /** It is work at hand while this column has one of these values; afterwards it is history and stays with whoever did it. */
  readonly open?: { readonly column: string; readonly among: readonly string[] };
  /** Given to a new owner together with the record that the first of these columns names: column → type, or `Node` for any. */
  readonly follows?: Readonly<Record<string, string>>;
}

interface Owned {
  readonly table: string;
  readonly ownership: Ownership;
}

const owned = new Map<string, Owned>();

/**
 * Says whose a type's records are; "own" and "team" in the policy mean this.
 * @param table the type's table, e.g. `follow_up` for FollowUp
 */
export function Owned(table: string, ownership: Ownership): ClassDecorator {
  return (target) => {
    owned.set(target.name, { table, ownership });
  };
}

/** The people or teams whose records are meant. */
export interface Owners {
  readonly userId: string;
  readonly teamIds: readonly string[] | undefined;
}

/** The condition that a type's row belongs to these owners. A type that belongs to nobody is nobody's own. */
export function belongsTo(type: string, owners: Owners, alias: string): Condition {
  const { owners: columns = [], team, through = [] } = owned.get(type)?.ownership ?? {};
  const parts: Condition[] = columns.map((column) => ({ text: `\`${alias}\`.\`${column}\` = ?`, values: [owners.userId] }));
  if (team && owners.teamIds && owners.teamIds.length > 0) parts.push(inTeams(`\`${alias}\`.\`${team}\``, owners.teamIds));
  for (const { by, type: parent } of through) {
    const table = owned.get(parent)?.table;
    if (!table) throw new Error(`${type} belongs through ${parent}, which belongs to nobody.`);
    const inner = belongsTo(parent, owners, `${alias}_${by}`);
    parts.push({ text: `\`${alias}\`.\`${by}\` IN (SELECT \`${alias}_${by}\`.\`id\` FROM \`${table}\` \`${alias}_${by}\` WHERE ${inner.text})`, values: inner.values });
  }
  if (parts.length === 0) return { text: "1 = 0", values: [] };
  return { text: parts.map((part) => part.text).join(" OR "), values: parts.flatMap((part) => part.values) };
}

/** Whether a row with these ids may belong to these owners: false only where the ids rule it out. */
export function mayBelongTo(type: string, owners: Owners, ids: Readonly<Record<string, unknown>>): boolean {
  const { owners: columns = [], team, through = [] } = owned.get(type)?.ownership ?? {};
  if (through.length > 0 || columns.some((column) => ids[column] === undefined || ids[column] === owners.userId)) return true;
  if (!team || !owners.teamIds) return false;
  return ids[team] === undefined || owners.teamIds.includes(ids[team] as string);
}

/** How a type's records belong to people; nothing for a type that belongs to nobody. */
export const ownershipOf = (type: string): Ownership => owned.get(type)?.ownership ?? {};

/** The table of a type that belongs to people; undefined for others. */
export const tableOf = (type: string): string | undefined => owned.get(type)?.table;

const inTeams = (column: string, teamIds: readonly SqlValue[]): Condition => ({ text: `${column} IN (${teamIds.map(() => "?").join(", ")})`, values: teamIds });

/** The columns by which a type's row names its owner and its team. */
export function ownerColumns(type: string): { owners: readonly string[]; team: string | undefined } {
  const ownership = owned.get(type)?.ownership;
  return { owners: ownership?.owners ?? [], team: ownership?.team };
}

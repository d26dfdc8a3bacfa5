import { isObjectType } from "graphql";
import { formatAmount } from "../../core/money";
import { columnKind, type ColumnKind } from "../../core/database/columns";
import { computedField, type EntityClass } from "../../core/graph/records";
import type { Viewer } from "../../core/access/policy";
import type { World } from "../world";
import type { PlainRow, Planted } from "./plant";
import { leadsTo } from "./questions";
import type { Reference } from "./reference";

type Answer = Readonly<Record<string, unknown>>;

/** Holds answers against the plain reading of the policy, cell by cell, and counts them. */
export class Judge {
  cells = 0;
  readonly wrong: string[] = [];

  constructor(
    private readonly world: World,
    private readonly planted: Planted,
    private readonly reference: Reference,
  ) {}

  /** One cell: what came is what was due. */
  tell(where: string, came: unknown, due: unknown): void {
    this.cells += 1;
    if (JSON.stringify(came) !== JSON.stringify(due)) this.wrong.push(`${where}: ${JSON.stringify(came)} instead of ${JSON.stringify(due)}`);
  }

  /** Every field of a record that somebody sees: hidden ones are absent, masked ones show a part, the others what was planted. */
  record(where: string, viewer: Viewer, type: string, row: PlainRow, answer: Answer): void {
    for (const [field, value] of Object.entries(answer)) this.field(`${where} ${type}.${field}`, viewer, type, row, field, value);
  }

  private field(where: string, viewer: Viewer, type: string, row: PlainRow, field: string, value: unknown): void {
    const right = this.reference.right(viewer, type, field);
    if (right === "hidden") return this.tell(where, value ?? null, null);
    const target = leadsTo(this.world.schema, type, field);
    if (right === "masked") {
      this.tell(where, value === null || (typeof value === "string" && value.includes("••••") && !value.includes(String(row[field]))), true);
      return;
    }
    const kind = columnKind(this.entityOf(type), field);
    if (kind && kind !== "json" && !this.isWorkedOut(type, field) && row[field] !== undefined) return this.tell(where, value, shown(kind, row[field]));
    if (target) return this.tell(where, idsOf(value).filter((id) => !this.mayBeSeen(viewer, id)), []);
    this.tell(where, true, true);
  }

  /** Whether the answer gives away anything that was planted and that this person must not see. */
  leaks(where: string, viewer: Viewer, answer: unknown): void {
    const text = JSON.stringify(answer) ?? "";
    const secrets = this.secretsOf(viewer);
    const leaked = (text.match(/zq\d{6}|0988\d{7}|765\d{4}\.\d+|71\d{5}(?!\d)/g) ?? []).filter((found) => secrets.has(found));
    this.tell(`${where} gives nothing away`, [...new Set(leaked)], []);
  }

  private readonly secrets = new WeakMap<Viewer, Set<string>>();

  /** Planted values out of somebody's sight. */
  private secretsOf(viewer: Viewer): Set<string> {
    const known = this.secrets.get(viewer);
    if (known) return known;
    const secrets = new Set<string>();
    for (const [type, rows] of this.planted) {
      for (const row of rows) {
        const visible = this.reference.sees(viewer, type, row);
        for (const [field, value] of Object.entries(row)) {
          if (visible && ["shown", "writable"].includes(this.reference.right(viewer, type, field))) continue;
          if (typeof value === "bigint") secrets.add(formatAmount(value));
          if (typeof value === "string" || typeof value === "number") secrets.add(/^zq\d{6}/.exec(String(value))?.[0] ?? String(value));
        }
      }
    }
    this.secrets.set(viewer, secrets);
    return secrets;
  }

  private mayBeSeen(viewer: Viewer, id: string): boolean {
    const found = this.reference.byId(id);
    return found !== undefined && this.reference.sees(viewer, found.type, found.row);
  }

  /** Whether a field named like a column is not the column itself. */
  private isWorkedOut(type: string, field: string): boolean {
    const found = this.world.schema.getType(type);
    const relation = isObjectType(found) && found.getFields()[field]?.extensions["relation"];
    return Boolean(relation) || computedField(this.entityOf(type), field) !== undefined;
  }

  private entityOf(type: string): EntityClass {
    return this.world.database.dataSource.getMetadata(type).target as EntityClass;
  }
}

/** A stored value as the API writes it. */
function shown(kind: ColumnKind, value: unknown): unknown {
  if (value === null) return null;
  if (kind === "money") return { amount: formatAmount(value as bigint), currency: "USD" };
  return value instanceof Date ? value.toISOString() : value;
}

/** The ids of the records in an answer: one, some, or a connection's. */
export function idsOf(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(idsOf);
  const { id, nodes } = value as { id?: unknown; nodes?: unknown };
  return nodes === undefined ? (typeof id === "string" ? [id] : []) : idsOf(nodes);
}

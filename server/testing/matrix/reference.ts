import { isObjectType, type GraphQLSchema } from "graphql";
import type { FieldRight, Grants, Reach } from "../../core/access/grants";
import { ownershipOf } from "../../core/access/ownership";
import type { Viewer } from "../../core/access/policy";
import { catalog } from "../../identity/policy/catalog/catalog";
import type { PolicyDocument } from "../../identity/policy/document";
import type { PlainRow, Planted } from "./plant";

const order: readonly FieldRight[] = ["hidden", "masked", "shown", "writable"];
const always = ["id", "version", "createdAt", "updatedAt", "abilities", "currency", "externalIds", "history", "search"];

/** The policy read plainly: rows in memory, one grant after the other, nothing compiled. What the graph answers is held against it. */
export class Reference {
  constructor(
    private readonly document: PolicyDocument,
    private readonly planted: Planted,
    readonly schema: GraphQLSchema,
  ) {}

  /** Whether somebody may read this record. */
  sees(viewer: Viewer, type: string, row: PlainRow): boolean {
    return this.limits(viewer).every((granted) => {
      if (granted === "everything") return catalog[type]?.verbs.includes("read");
      const reach = granted[type]?.verbs["read"];
      return reach !== undefined && this.reaches(viewer, type, row, reach);
    });
  }

  /** Whether somebody may do this to some record of a type at all. */
  may(viewer: Viewer, type: string, verb: string): boolean {
    return this.limits(viewer).every((granted) => (granted === "everything" ? catalog[type]?.verbs.includes(verb) : granted[type]?.verbs[verb] !== undefined));
  }

  /** What somebody may do with a field of a type: the least of all limits. */
  right(viewer: Viewer, type: string, field: string): FieldRight {
    const rights = this.limits(viewer).map((granted): FieldRight => {
      const group = groupIn(type, field);
      if (group === undefined) return "hidden";
      if (granted === "everything") return "writable";
      const grant = granted[type];
      if (!grant) return "hidden";
      return grant.fields?.[field] ?? grant.groups?.[group] ?? (group === "essentials" ? "shown" : "hidden");
    });
    return rights.sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? "hidden";
  }

  private limits({ role, ceiling }: Viewer): (Grants | "everything")[] {
    return [role, ...(ceiling === undefined ? [] : [ceiling])].map((name) => this.document.roles[name] ?? {});
  }

  private reaches(viewer: Viewer, type: string, row: PlainRow, reach: Reach): boolean {
    const { rows, where } = typeof reach === "string" ? { rows: reach, where: {} } : reach;
    if (!Object.entries(where).every(([column, values]) => values.includes(String(row[column])))) return false;
    if (rows === "all") return true;
    const teams = rows === "own" ? [] : rows === "team" ? [viewer.teamId] : viewer.teamIds;
    return this.belongs(type, row, viewer.userId, teams);
  }

  private belongs(type: string, row: PlainRow, userId: string, teams: readonly unknown[]): boolean {
    const { owners = [], team, through = [] } = ownershipOf(type) ?? {};
    if (owners.some((column) => row[column] === userId)) return true;
    if (team && row[team] != null && teams.includes(row[team])) return true;
    return through.some(({ by, type: parent }) => {
      const above = this.planted.get(parent)?.find(({ id }) => id === row[by]);
      return above !== undefined && this.belongs(parent, above, userId, teams);
    });
  }

  /** The record of any type with this id. */
  byId(id: unknown): { type: string; row: PlainRow } | undefined {
    for (const [type, rows] of this.planted) {
      const row = rows.find((each) => each.id === id);
      if (row && isObjectType(this.schema.getType(type))) return { type, row };
    }
    return undefined;
  }
}

function groupIn(type: string, field: string): string | undefined {
  const names = [field, field.replace(/(Id|Key|Index)$/, "")];
  for (const name of names) {
    if (always.includes(name)) return "essentials";
    const found = Object.entries(catalog[type]?.groups ?? {}).find(([, fields]) => fields.includes(name));
    if (found) return found[0];
  }
  return undefined;
}

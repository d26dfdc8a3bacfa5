import type { AccessPolicy, Viewer } from "../../core/access/policy";
import { belongsTo, mayBelongTo, ownerColumns, type Owners } from "../../core/access/ownership";
import type { Rows } from "../../core/access/grants";
import { allOf, among, type Condition } from "../../core/database/sql";
import { grantable } from "./catalog/catalog";
import type { PolicyDocument } from "./document";
import type { Sifted } from "./lens";
import { RightsByViewer } from "./rights";
import { shippedPolicy } from "./shipped/shipped";

type Row = Readonly<Record<string, unknown>>;

const never: Condition = { text: "1 = 0", values: [] };

/**
 * The one object that decides everywhere, made from a policy's document.
 * @param version tells what was decided under one policy apart from what another one says; 0 is the shipped policy
 */
export function createPolicy(document: PolicyDocument, version: number): AccessPolicy {
  const rights = new RightsByViewer(document, version);
  const reach = (viewer: Viewer | undefined, type: string, verb: string): Sifted | undefined => viewer && rights.of(viewer).reach(type, verb);
  return {
    can: (viewer, type, verb) => reach(viewer, type, verb) !== undefined,

    rows(viewer, type, verb, alias) {
      const sifted = reach(viewer, type, verb);
      if (!viewer || !sifted) return never;
      const whose = sifted.rows === "all" ? [] : [belongsTo(type, ownersFor(viewer, sifted.rows), alias)];
      const conditions = [...whose, ...sifted.where.flatMap((where) => Object.entries(where).map(([column, values]) => among(`\`${alias}\`.\`${column}\``, values)))];
      return conditions.length === 0 ? undefined : allOf(conditions);
    },

    mayConcern(viewer, type, ids) {
      const sifted = reach(viewer, type, "read");
      if (!viewer || !sifted) return false;
      return sifted.rows === "all" || mayBelongTo(type, ownersFor(viewer, sifted.rows), ids);
    },

    field(viewer, type, field) {
      const right = viewer ? rights.of(viewer).field(type, field) : "hidden";
      return right === "writable" ? "shown" : right;
    },

    mayWrite: (viewer, type, field) => viewer !== undefined && rights.of(viewer).field(type, field) === "writable",

    abilities(viewer, type, row) {
      if (!viewer) return [];
      const read = reach(viewer, type, "read");
      return (grantable(type)?.verbs ?? []).filter((verb) => {
        const sifted = reach(viewer, type, verb);
        return sifted !== undefined && (sameReach(sifted, read) || reaches(sifted, viewer, type, row));
      });
    },

    judgedBy(viewer, type) {
      const { owners, team } = ownerColumns(type);
      const wheres = (grantable(type)?.verbs ?? []).flatMap((verb) => reach(viewer, type, verb)?.where ?? []);
      return [...new Set([...owners, ...(team ? [team] : []), ...wheres.flatMap(Object.keys)])];
    },

    actions: (viewer) => (viewer ? [...rights.of(viewer).actions] : []),

    key: (viewer) => (viewer ? rights.of(viewer).key : ""),

    eyes(viewer) {
      if (!viewer) return "";
      const { key, impersonal } = rights.of(viewer);
      return impersonal ? key : [key, viewer.userId, viewer.teamId ?? "", ...viewer.teamIds].join("|");
    },
  };
}

/** The shipped policy, for those who ask before anything is stored. */
export const policy = createPolicy(shippedPolicy, 0);

/** Whose rows count as the viewer's. */
function ownersFor({ userId, teamId, teamIds }: Viewer, rows: Rows): Owners {
  if (rows === "own") return { userId, teamIds: undefined };
  return { userId, teamIds: rows === "team" ? (teamId === null ? [] : [teamId]) : teamIds };
}

const sameReach = (left: Sifted, right: Sifted | undefined): boolean => left.rows === right?.rows && JSON.stringify(left.where) === JSON.stringify(right.where);

/** Whether a verb reaches a row that the viewer may read, as far as the row's own columns tell. */
function reaches({ rows, where }: Sifted, viewer: Viewer, type: string, row: Row): boolean {
  if (!where.every((condition) => Object.entries(condition).every(([column, values]) => values.includes(String(row[column]))))) return false;
  if (rows === "all") return true;
  const { owners, team } = ownerColumns(type);
  const { teamIds = [] } = ownersFor(viewer, rows);
  return owners.some((column) => row[column] === viewer.userId) || (team !== undefined && teamIds.includes(String(row[team])));
}

import type { AccessPolicy, Viewer } from "../../core/access/policy";
import { belongsTo, mayBelongTo, ownerColumns, type Owners } from "../../core/access/ownership";
import type { Condition } from "../../core/database/sql";
import { grants, type Grant, type Rows } from "./grants";
import { administratorVerbs } from "./verbs";

const never: Condition = { text: "1 = 0", values: [] };
const everything: Grant = { verbs: {} };

function grantOf(viewer: Viewer | undefined, type: string): Grant | undefined {
  const granted = viewer && ownOf(grants, viewer.role);
  return granted === "everything" ? everything : ownOf(granted, type);
}

/** The rows a verb reaches, undefined if the viewer may not use it at all. An API key needs the scope besides. */
function reach(viewer: Viewer | undefined, type: string, verb: string): Rows | undefined {
  if (!viewer || !inScopes(viewer, type, verb)) return undefined;
  const grant = grantOf(viewer, type);
  return grant === everything ? "all" : ownOf(grant?.verbs, verb);
}

function inScopes({ scopes }: Viewer, type: string, verb: string): boolean {
  return scopes === undefined || scopes.includes(actionName(type, verb)) || scopes.includes(actionName(type, "*"));
}

/** What is granted under a name; nothing under names that every object knows, such as `constructor`. */
const ownOf = <T>(granted: Readonly<Record<string, T>> | undefined, name: string): T | undefined => (granted && Object.hasOwn(granted, name) ? granted[name] : undefined);

/** `Customer`, `create` → `customer:create`. */
export const actionName = (type: string, verb: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}:${verb}`;

/** The shipped policy, read from `grants.ts`. */
export const policy: AccessPolicy = {
  can: (viewer, type, verb) => reach(viewer, type, verb) !== undefined,

  rows(viewer, type, verb, alias) {
    const rows = reach(viewer, type, verb);
    if (!viewer || !rows) return never;
    if (rows === "all") return undefined;
    return belongsTo(type, ownersFor(viewer, rows), alias);
  },

  mayConcern(viewer, type, ids) {
    const rows = reach(viewer, type, "read");
    if (!viewer || !rows) return false;
    return rows === "all" || mayBelongTo(type, ownersFor(viewer, rows), ids);
  },

  field(viewer, type, field) {
    const grant = grantOf(viewer, type);
    if (!grant || grant.hidden?.includes(field)) return "hidden";
    return grant.masked?.includes(field) ? "masked" : "shown";
  },

  mayWrite(viewer, type, field) {
    const grant = grantOf(viewer, type);
    if (!grant || grant.hidden?.includes(field) || grant.masked?.includes(field)) return false;
    return grant.writes?.includes(field) ?? true;
  },

  abilities(viewer, type, row) {
    const readable = reach(viewer, type, "read");
    return verbsOf(viewer, type).filter((verb) => {
      const rows = reach(viewer, type, verb);
      return rows !== undefined && (rows === "all" || rows === readable || isOwn(viewer, type, row));
    });
  },

  actions: (viewer) => typesOf(viewer).flatMap((type) => verbsOf(viewer, type).flatMap((verb) => (reach(viewer, type, verb) ? [actionName(type, verb)] : []))),

  key: (viewer) => (viewer ? `${viewer.role}|${viewer.scopes?.join(",") ?? "*"}` : ""),

  eyes(viewer) {
    if (!viewer || ownOf(grants, viewer.role) === "everything") return this.key(viewer);
    return [this.key(viewer), viewer.userId, ...viewer.teamIds].join("|");
  },
};

/** Whose rows count as the viewer's. */
const ownersFor = (viewer: Viewer, rows: Rows): Owners => ({ userId: viewer.userId, teamIds: rows === "team" ? viewer.teamIds : undefined });

function verbsOf(viewer: Viewer | undefined, type: string): readonly string[] {
  const grant = grantOf(viewer, type);
  if (grant === everything) return administratorVerbs.get(type) ?? [];
  return Object.keys(grant?.verbs ?? {});
}

function typesOf(viewer: Viewer | undefined): string[] {
  const granted = viewer && ownOf(grants, viewer.role);
  return granted === "everything" ? [...administratorVerbs.keys()] : Object.keys(granted ?? {});
}

function isOwn(viewer: Viewer | undefined, type: string, row: Readonly<Record<string, unknown>>): boolean {
  return ownerColumns(type).owners.some((column) => row[column] === viewer?.userId);
}

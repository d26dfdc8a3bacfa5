import { catalog } from "../../identity/policy/catalog/catalog";
import type { Grants, TypeGrant } from "../../core/access/grants";
import { teams, type Company, type Thing, type TypeName } from "./company";

/**
 * What a viewer may see, worked out slowly and plainly from the documents, record by record. It shares nothing with the
 * code under test but the policy's catalog of groups, which is data.
 */
export interface WalkViewer {
  readonly userId: string;
  readonly teamId: string | null;
  /** What is granted to the role; and, where a key asks, to the key. All must allow. */
  readonly lenses: readonly Grants[];
}

const reachOrder = ["own", "team", "teams", "all"];
const rightOrder = ["hidden", "masked", "shown", "writable"];
/** What every record has by being one. */
const always = ["id", "version", "createdAt", "updatedAt", "currency"];

/** Whose a record is, in its own columns. */
const ownColumns: Record<TypeName, { person?: string; team?: string; customer: boolean }> = {
  Customer: { person: "ownerId", team: "teamId", customer: false },
  Contact: { customer: true },
  Opportunity: { person: "ownerId", team: "teamId", customer: false },
  Order: { person: "ownerId", team: "teamId", customer: true },
  Ticket: { person: "assigneeId", team: "teamId", customer: true },
  FollowUp: { person: "ownerId", customer: true },
};

/** The teams that count as the viewer's: the second of all teams lies below the first. */
export const teamsOf = (teamId: string | null): string[] => (teamId === null ? [] : teamId === teams[0] ? [teams[0], teams[1]] : [teamId]);

const grantOf = (grants: Grants, type: TypeName): TypeGrant | undefined => grants[type];

export const mayRead = ({ lenses }: WalkViewer, type: TypeName): boolean => lenses.every((grants) => grantOf(grants, type)?.verbs["read"] !== undefined);

/** Whether the viewer may read this record. */
export function sees(viewer: WalkViewer, company: Company, thing: Thing): boolean {
  return viewer.lenses.every((grants) => {
    const reach = grantOf(grants, thing.type)?.verbs["read"];
    if (reach === undefined) return false;
    if (typeof reach === "string") return true;
    return Object.entries(reach.where).every(([column, values]) => values.includes(String(thing[column])));
  }) && belongs(viewer, company, thing, leastRows(viewer, thing.type));
}

function leastRows({ lenses }: WalkViewer, type: TypeName): string {
  const all = lenses.map((grants) => {
    const reach = grantOf(grants, type)?.verbs["read"];
    return reach === undefined ? "own" : typeof reach === "string" ? reach : reach.rows;
  });
  return all.sort((one, other) => reachOrder.indexOf(one) - reachOrder.indexOf(other))[0] ?? "own";
}

function belongs(viewer: WalkViewer, company: Company, thing: Thing, rows: string): boolean {
  if (rows === "all") return true;
  const { person, team, customer } = ownColumns[thing.type];
  if (person !== undefined && thing[person] === viewer.userId) return true;
  const mine = rows === "own" ? [] : rows === "team" ? [viewer.teamId] : teamsOf(viewer.teamId);
  if (team !== undefined && thing[team] !== null && mine.includes(thing[team] as string)) return true;
  const of = customer ? company.Customer.find(({ id }) => id === thing["customerId"]) : undefined;
  return of !== undefined && belongs(viewer, company, of, rows);
}

/** What the viewer may do with a field: `hidden`, `masked`, `shown`. */
export function rightOf({ lenses }: WalkViewer, type: TypeName, field: string): string {
  const rights = lenses.map((grants) => rightIn(grantOf(grants, type), type, field));
  const least = rights.sort((one, other) => rightOrder.indexOf(one) - rightOrder.indexOf(other))[0] ?? "hidden";
  return least === "writable" ? "shown" : least;
}

function rightIn(grant: TypeGrant | undefined, type: TypeName, field: string): string {
  if (!grant) return "hidden";
  const group = groupOf(type, field);
  if (group === undefined) return "hidden";
  return grant.fields?.[field] ?? grant.groups?.[group] ?? (group === "essentials" ? "shown" : "hidden");
}

/** A field's group; the column of another record's id stands with the field that leads there. */
function groupOf(type: TypeName, field: string): string | undefined {
  if (always.includes(field)) return "essentials";
  const groups = Object.entries(catalog[type]?.groups ?? {});
  const named = (name: string): string | undefined => groups.find(([, fields]) => fields.includes(name))?.[0];
  return named(field) ?? (field.endsWith("Id") ? named(field.slice(0, -2)) : undefined);
}

const phones = ["phone", "mobile", "fax"];
const numbers = ["identityNumber", "bankAccount"];

/** A text in part; nothing of anything else. */
export function inPart(field: string, value: unknown): unknown {
  const isEnumeration = typeof value === "string" && /^[A-Z_]+$/.test(value);
  if (typeof value !== "string" || isEnumeration || /(At|On)$/.test(field)) return null;
  if (phones.includes(field)) {
    const digits = value.replace(/[^0-9]/g, "");
    return `••••${digits.length < 8 ? "" : digits.slice(-4)}`;
  }
  if (field === "email") return `${value[0] ?? ""}••••${value.slice(value.indexOf("@"))}`;
  if (numbers.includes(field)) return `••••${value.slice(-3)}`;
  return "••••";
}

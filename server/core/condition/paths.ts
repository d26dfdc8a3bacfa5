import type { Context } from "../context";
import type { EntityClass } from "../graph/records";
import type { One } from "../graph/relations";
import { typeOf, type Related, type TestedField, type TestedType } from "./vocabulary";

/** With whose eyes a condition is seen: what they may not see they may not test. */
export type Eyes = Pick<Context, "policy" | "viewer">;

/** One step from a record to the one that it names. */
export interface Hop {
  readonly by: string;
  readonly to: TestedType;
}

/** Where a path leads: over which records, and to what. */
export interface Way<T> {
  readonly hops: readonly Hop[];
  /** The type that the last step leads to. */
  readonly type: TestedType;
  readonly end: T;
}

/** The most steps of a path from record to record. */
export const maxHops = 3;

/** Finds a field by its path, e.g. `owner.status`; undefined where there is none, or none for these eyes. */
export function fieldAt(type: TestedType, path: string, eyes?: Eyes): Way<TestedField> | undefined {
  return follow(type, path, eyes, (last, name) => {
    const field = last.fields.get(name);
    return field && sees(eyes, last.name, field.decidedBy) ? field : undefined;
  });
}

/** Finds what can be counted by its path, e.g. `tickets` or `customer.tickets`. */
export function relatedAt(type: TestedType, path: string, eyes?: Eyes): Way<Exclude<Related, One>> | undefined {
  return follow(type, path, eyes, (last, name) => {
    const relation = last.relations.get(name);
    return relation && relation.kind !== "one" && sees(eyes, last.name, name) && reads(eyes, relation.entity.name) ? relation : undefined;
  });
}

/** The type that a step from record to record leads to; undefined where there is no such step, or none for these eyes. */
export function linkAt(type: TestedType, step: string, eyes?: Eyes): EntityClass | undefined {
  return hopAt(type, step, eyes)?.to.entity;
}

function hopAt(type: TestedType, step: string, eyes: Eyes | undefined): Hop | undefined {
  const relation = type.relations.get(step);
  if (relation?.kind !== "one" || relation.entity === "any" || !sees(eyes, type.name, step) || !reads(eyes, relation.entity.name)) return undefined;
  return { by: relation.by, to: typeOf(relation.entity) };
}

function follow<T>(type: TestedType, path: string, eyes: Eyes | undefined, find: (last: TestedType, name: string) => T | undefined): Way<T> | undefined {
  const steps = path.split(".");
  const name = steps.pop() ?? "";
  if (steps.length > maxHops) return undefined;
  const hops: Hop[] = [];
  let last = type;
  for (const step of steps) {
    const hop = hopAt(last, step, eyes);
    if (!hop) return undefined;
    last = hop.to;
    hops.push(hop);
  }
  const end = find(last, name);
  return end && { hops, type: last, end };
}

const sees = (eyes: Eyes | undefined, type: string, field: string): boolean => !eyes || eyes.policy.field(eyes.viewer, type, field) === "shown";

const reads = (eyes: Eyes | undefined, type: string): boolean => !eyes || eyes.policy.can(eyes.viewer, type, "read");

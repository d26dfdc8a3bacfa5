import type { FieldError } from "../../core/errors";

/** The most levels of teams, the top one counted. */
export const deepest = 8;

/** Each team's team above; null at the top. */
export type Parents = ReadonlyMap<string, string | null>;

/** What is wrong with putting a team (undefined: a new one) below another: a circle, or too many levels. */
export function placeFaults(parents: Parents, id: string | undefined, parentId: string | null, path: string): FieldError[] {
  if (parentId === null) return [];
  if (!parents.has(parentId)) return [{ path, code: "notFound", message: "there is no such team" }];
  const above = pathUp(parents, parentId);
  if (id !== undefined && above.includes(id)) return [{ path, code: "circle", message: "is the team itself or below it" }];
  const levels = above.length + (id === undefined ? 1 : height(parents, id));
  return levels > deepest ? [{ path, code: "tooDeep", message: `makes more than ${deepest} levels`, params: { max: deepest } }] : [];
}

/** A team and those above it, upwards. */
export function pathUp(parents: Parents, id: string): string[] {
  const path: string[] = [];
  for (let team: string | null = id; team !== null && !path.includes(team); team = parents.get(team) ?? null) path.push(team);
  return path;
}

/** The levels of a team and what is below it. */
function height(parents: Parents, id: string): number {
  const depths = [...parents.keys()].map((team) => pathUp(parents, team).indexOf(id));
  return 1 + Math.max(0, ...depths);
}

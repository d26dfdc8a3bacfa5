import { check, type Limits } from "./limits";

/** Checks the shape of a request's variables before GraphQL reads them: how deep they are nested and how long their lists are. */
export function checkVariables(variables: unknown, limits: Limits): void {
  const waiting: [value: unknown, depth: number][] = [[variables, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== "object" || value === null) continue;
    check("inputDepth", depth, limits);
    if (Array.isArray(value)) check("listItems", value.length, limits);
    for (const inner of Object.values(value)) waiting.push([inner, depth + 1]);
  }
}

import { assertLengths } from "../../core/text-limits";
import { required, type Facts } from "./target";

/** A record known by its name. */
export interface NamedInput {
  name: string;
}

/** Checks a named record's facts. @throws BAD_USER_INPUT */
export function checkedNames(facts: Facts, limits: Readonly<Record<string, number>>): NamedInput {
  required(facts, "name");
  assertLengths(facts, { name: 200, ...limits });
  return { ...facts, name: facts["name"] as string };
}

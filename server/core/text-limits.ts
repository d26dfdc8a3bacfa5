import { badInput } from "./errors";

/**
 * Checks the lengths of texts that did not come through the API, whose inputs check themselves.
 * @param limits field → most characters
 * @throws BAD_USER_INPUT, code `tooLong`, at `path` and the field
 */
export function assertLengths(record: object, limits: Readonly<Record<string, number>>, path = "input"): void {
  for (const field in limits) {
    const value = (record as Record<string, unknown>)[field];
    const max = limits[field] as number;
    if (typeof value === "string" && value.length > max) throw badInput({ path: `${path}.${field}`, code: "tooLong", message: `must have at most ${max} characters`, params: { max } });
  }
}

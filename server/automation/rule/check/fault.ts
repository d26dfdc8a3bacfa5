import type { FieldError } from "../../../core/errors";

/** One thing wrong with a definition, and where. */
export const fault = (path: string, code: string, message: string, params?: FieldError["params"]): FieldError => ({ path, code, message, ...(params ? { params } : {}) });

/** The faults of a list's parts, each with its place. */
export const eachOf = <Part>(parts: readonly Part[], path: string, check: (part: Part, path: string, index: number) => readonly FieldError[]): FieldError[] => parts.flatMap((part, index) => check(part, `${path}.${index}`, index));

/** Whether there are too few or too many of something. */
export const countFaults = (list: readonly unknown[], least: number, most: number, path: string): FieldError[] =>
  list.length >= least && list.length <= most ? [] : [list.length < least ? fault(path, "required", `holds at least ${least}`) : fault(path, "tooMany", `holds at most ${most}`, { max: most })];

/** A whole number within its limits. */
export const numberFaults = (value: number | undefined, min: number, max: number, path: string): FieldError[] =>
  value !== undefined && Number.isInteger(value) && value >= min && value <= max ? [] : [fault(path, "outOfRange", `is a whole number from ${min} to ${max}`, { min, max })];

/** Text that says something and is not too long. */
export const textFaults = (value: string, most: number, path: string): FieldError[] =>
  value.trim() === "" ? [fault(path, "required", "must not be empty")] : value.length > most ? [fault(path, "tooLong", `has at most ${most} characters`, { max: most })] : [];

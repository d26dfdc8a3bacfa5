/** How one piece of state is written into and read from the address. Unknown or broken values read as the default. */
export interface Codec<T> {
  read: (values: string[]) => T;
  /** The values to write; none when it is the default, so that addresses stay short. */
  write: (value: T) => string[];
}

/** Free text; empty is left out. */
export const text = (): Codec<string> => ({ read: values => values[0] ?? "", write: value => (value ? [value] : []) });

/** One of a few values. */
export function oneOf<T extends string>(allowed: readonly T[], fallback: T): Codec<T> {
  return {
    read: values => allowed.find(each => each === values[0]) ?? fallback,
    write: value => (value === fallback ? [] : [value]),
  };
}

/** Any of a set of values (`level=A&level=B`); with `allowed`, others are dropped. */
export function anyOf<T extends string = string>(allowed?: readonly T[]): Codec<T[]> {
  return {
    read: values => values.filter((value): value is T => !allowed || allowed.some(each => each === value)),
    write: value => value,
  };
}

/** On or off. */
export const flag = (): Codec<boolean> => ({ read: values => values[0] === "1", write: value => (value ? ["1"] : []) });

/** A half-open range of dates or amounts, written `from..to`. */
export interface Range {
  from?: string;
  to?: string;
}

export const range = (): Codec<Range> => ({
  read: values => {
    const [from = "", to = ""] = (values[0] ?? "").split("..");
    return { ...(from && { from }), ...(to && { to }) };
  },
  write: ({ from, to }) => (from || to ? [`${from ?? ""}..${to ?? ""}`] : []),
});

/** A sort: `NAME` ascending, `-NAME` descending. */
export interface Sort<F extends string> {
  field: F;
  direction: "ASC" | "DESC";
}

export function sort<F extends string>(fields: readonly F[], fallback: Sort<F>): Codec<Sort<F>> {
  return {
    read: values => {
      const value = values[0] ?? "";
      const field = fields.find(each => each === value.replace(/^-/, ""));
      return field ? { field, direction: value.startsWith("-") ? "DESC" : "ASC" } : fallback;
    },
    write: value =>
      value.field === fallback.field && value.direction === fallback.direction ? [] : [(value.direction === "DESC" ? "-" : "") + value.field],
  };
}

/** A codec for every key of the state `T`. */
export type Shape<T extends object> = { [K in keyof T]: Codec<T[K]> };

const keysOf = <T extends object>(object: T): (keyof T & string)[] => Object.keys(object) as (keyof T & string)[];

export function readState<T extends object>(shape: Shape<T>, params: URLSearchParams): T {
  const state: Partial<T> = {};
  for (const key of keysOf(shape)) state[key] = shape[key].read(params.getAll(key));
  return state as T;
}

/** The parameters with `changes` written; keys that are not in `shape` stay as they are. */
export function writeState<T extends object>(shape: Shape<T>, params: URLSearchParams, changes: Partial<T>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const key of keysOf(changes)) {
    const value = changes[key];
    next.delete(key);
    if (value === undefined) continue;
    for (const each of shape[key].write(value)) next.append(key, each);
  }
  return next;
}

import { monotonicFactory } from "ulid";

const next = monotonicFactory();

/**
 * Mints an opaque, time-ordered id that any server or importer can make without asking the database: a prefix that
 * names the type (so that `node(id)` knows where to look) and a ULID, e.g. `cus_01HV3T…`. At most 30 characters.
 * @param now the time to order by, milliseconds since 1970
 */
export function newId(prefix: string, now?: number): string {
  return `${prefix}_${next(now)}`;
}

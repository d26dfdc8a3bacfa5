import { LRUCache } from "lru-cache";
import type { AnalyticDatabase, AnalyticSnapshot, Fragment } from "../../core/analytic-database";
import { allOf, type Condition, type Sql } from "../../core/database/sql";
import { raw, sql } from "./sql";

/** Customers of one statement: their ids fit into what may be sent between two servers. */
const pageSize = 20_000;
/** Letters of ids that are kept: of two segments of a million customers. */
const mostKept = 64_000_000;

/** The ids of customers, in pages, each one text with commas between. */
type Pages = readonly string[];
type Kept = LRUCache<string, Pages, () => Promise<Pages>>;

/** What has been found for each warehouse, so that the statements of one view, and views asked one after the other, do not each look for it. */
const kept = new WeakMap<AnalyticDatabase, Kept>();

/** Whether a customer is one of those laid beside the rows. @param no SQL of the customer's number */
export const isMember = (no: string): Fragment => raw(`${no} IN (SELECT no FROM segment_customer)`);

/**
 * Lays customers beside the rows of one answer, for `isMember`. They are looked for in the operational database after the replica's
 * state is known, so everything that is in the figures counts for who they are too. What is found holds for the same
 * condition, which says with whose eyes and in which minute it is asked, as long as the replica stays as it is.
 * @param members a condition on `customer`, alias `t`
 */
export async function layBeside(source: Sql, warehouse: AnalyticDatabase, members: Condition, { state, rows }: AnalyticSnapshot): Promise<void> {
  const pages = await keptFor(warehouse).forceFetch(keyOf(members, state), { context: () => pagesOf(source, members) });
  await rows(raw("CREATE TEMP TABLE segment_id (id VARCHAR)"));
  for (const page of pages) await rows(sql`INSERT INTO segment_id SELECT UNNEST(STRING_SPLIT(${page}, ','))`);
  await rows(raw("CREATE TEMP TABLE segment_customer AS SELECT c.no FROM customer c JOIN segment_id s ON s.id = c.id"));
}

async function pagesOf(source: Sql, members: Condition): Promise<Pages> {
  const pages: string[] = [];
  for (let last = "", more = true; more; ) {
    const { text, values } = allOf([{ text: "t.`id` > ?", values: [last] }, members]);
    const found = await source.rows<{ id: string }>(`SELECT t.\`id\` FROM \`customer\` t WHERE ${text} ORDER BY t.\`id\` LIMIT ${pageSize}`, values);
    if (found.length > 0) pages.push(found.map(({ id }) => id).join(","));
    more = found.length === pageSize;
    last = found.at(-1)?.id ?? "";
  }
  return pages;
}

function keptFor(warehouse: AnalyticDatabase): Kept {
  const known = kept.get(warehouse);
  if (known) return known;
  const fresh: Kept = new LRUCache({
    maxSize: mostKept,
    sizeCalculation: (pages) => pages.reduce((sum, page) => sum + page.length, 1),
    fetchMethod: (_key, _stale, { context }) => context(),
    ignoreFetchAbort: true, // who waits for it gets it, whether there is room to keep it or not
  });
  kept.set(warehouse, fresh);
  return fresh;
}

const keyOf = ({ text, values }: Condition, state: string): string => JSON.stringify([state, text, values], (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));

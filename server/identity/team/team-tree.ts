import type { Clock } from "../../core/clock";
import type { Sql } from "../../core/database/sql";
import { isFresh, readingNow, type Reading } from "../freshness";

interface TeamTree {
  readonly reading: Reading;
  /** Team → the teams right below it. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

const trees = new WeakMap<Sql, TeamTree>();

/** A team and all teams below it; none for somebody without a team. The tree is read once in a few seconds. */
export async function teamAndBelow(sql: Sql, clock: Clock, teamId: string | null): Promise<readonly string[]> {
  if (teamId === null) return [];
  const { children } = await treeOf(sql, clock);
  const found = new Set([teamId]);
  // A set grows while it is walked, and a team that is in it already (a circle) is not walked again.
  for (const team of found) for (const child of children.get(team) ?? []) found.add(child);
  return [...found];
}

async function treeOf(sql: Sql, clock: Clock): Promise<TeamTree> {
  const known = trees.get(sql);
  if (known && isFresh(known.reading, clock.now().getTime())) return known;
  const reading = readingNow(clock);
  const rows = await sql.rows<{ id: string; parentId: string }>("SELECT `id`, `parentId` FROM `team` WHERE `parentId` IS NOT NULL");
  const children = new Map<string, string[]>();
  for (const { id, parentId } of rows) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  const tree = { reading, children };
  trees.set(sql, tree);
  return tree;
}

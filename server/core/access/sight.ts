import type { Context } from "../context";
import { allOf, among, type Condition, type Sql } from "../database/sql";
import { Gathered } from "../gathered";
import { entityOfId } from "../graph/records";
import { tableOf } from "./ownership";

/** A record that somebody may or may not see, under further conditions. */
export interface Sight {
  readonly ctx: Context;
  readonly type: string;
  readonly id: string;
  /** Equal for those who see the same rows and ask for the same conditions. */
  readonly eyes: string;
  /** On the alias `t`. */
  readonly conditions: readonly Condition[];
}

/** Pairs of eyes in one statement. */
const together = 20;
/** Records in one part of a statement. */
const atOnce = 500;

const gathered = new WeakMap<Sql, Gathered<Sight, boolean>>();

/**
 * Whether the viewer may read the record with this id. What is asked in one turn, about many events or by many
 * subscribers, is looked up in one statement for each twenty who see differently.
 */
export function sightOf(ctx: Context, id: string): Promise<boolean> {
  const type = entityOfId(id)?.name ?? "";
  return sees({ ctx, type, id, eyes: ctx.policy.eyes(ctx.viewer), conditions: [] });
}

/** The same under further conditions; for whom the policy shows nothing of the type, nothing is looked up. */
export async function sees(sight: Sight): Promise<boolean> {
  const { ctx, type } = sight;
  if (!tableOf(type) || !ctx.policy.can(ctx.viewer, type, "read")) return false;
  const look = gathered.get(ctx.sql) ?? new Gathered((sights: readonly Sight[]) => lookUp(ctx.sql, sights));
  gathered.set(ctx.sql, look);
  return look.ask(sight);
}

/** Those who see the same, and what they ask about. */
interface Group {
  readonly first: Sight;
  readonly asked: Set<string>;
  readonly seen: Set<string>;
}

async function lookUp(sql: Sql, sights: readonly Sight[]): Promise<boolean[]> {
  const byEyes = new Map<string, Group>();
  const mine = sights.map((sight) => {
    const key = `${sight.type} ${sight.eyes}`;
    const group = byEyes.get(key) ?? { first: sight, asked: new Set<string>(), seen: new Set<string>() };
    byEyes.set(key, group);
    group.asked.add(sight.id);
    return group;
  });
  const groups = [...byEyes.values()];
  const parts = groups.flatMap((group, number) => partsOf(group, number));
  for (let start = 0; start < parts.length; start += together) {
    const chosen = parts.slice(start, start + together);
    const text = chosen.map((part) => part.text).join(" UNION ALL ");
    const rows = await sql.rows<{ who: number; id: string }>(text, chosen.flatMap(({ values }) => values));
    for (const { who, id } of rows) groups[Number(who)]?.seen.add(id);
  }
  return sights.map(({ id }, index) => mine[index]?.seen.has(id) ?? false);
}

/** One selection for each so many records. */
function partsOf({ first: { ctx, type, conditions }, asked }: Group, number: number): Condition[] {
  const scope = ctx.policy.rows(ctx.viewer, type, "read", "t");
  const [ids, parts]: [string[], Condition[]] = [[...asked], []];
  for (let start = 0; start < ids.length; start += atOnce) {
    const where = allOf([among("t.`id`", ids.slice(start, start + atOnce)), ...conditions, ...(scope ? [scope] : [])]);
    parts.push({ text: `SELECT ${number} AS \`who\`, t.\`id\` FROM \`${tableOf(type)}\` t WHERE ${where.text}`, values: where.values });
  }
  return parts;
}

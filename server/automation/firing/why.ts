import type { Context } from "../../core/context";
import { among, shownTime } from "../../core/database/sql";
import type { Why } from "./why.types";

/** By which column a firing is known to what it did: as the cause of a step, by its alert, or by the follow-up it planned. */
export type EffectColumn = "id" | "alertId" | "followUpId";

interface WhyRow {
  effect: string;
  ruleId: string;
  revision: number;
  cause: string;
  firedAt: string;
  recordId: string;
  chain: string;
  event: string | null;
}

/** Why each of these effects is there, with one statement for all; null for what no rule did. */
export async function whys(ctx: Context, by: EffectColumn, effects: readonly (string | null)[]): Promise<(Why | null)[]> {
  const { text, values } = among(`f.\`${by}\``, effects.flatMap((id) => id ?? []));
  const rows = await ctx.sql.rows<WhyRow>(
    `SELECT f.\`${by}\` AS \`effect\`, f.\`ruleId\`, f.\`revision\`, f.\`cause\`, f.\`firedAt\`, f.\`recordId\`, f.\`chain\`, e.\`type\` AS \`event\`
     FROM \`rule_firing\` f LEFT JOIN \`event\` e ON e.\`id\` = f.\`eventId\` WHERE ${text}`,
    values,
  );
  const found = new Map(rows.map((row) => [row.effect, row]));
  return effects.map((effect) => whyOf(found.get(effect ?? "")));
}

function whyOf(row: WhyRow | undefined): Why | null {
  if (!row) return null;
  const { ruleId, revision, cause, firedAt, recordId, event } = row;
  // The last of the chain is the rule itself.
  return { rule: ruleId, revision, cause, firedAt: shownTime(firedAt), record: recordId, event, chain: row.chain.split(" ").slice(0, -1) };
}

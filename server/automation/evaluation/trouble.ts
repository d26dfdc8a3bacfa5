import type { Context } from "../../core/context";
import { among } from "../../core/database/sql";
import type { RuleDefinition, SendAction } from "../rule/definition.types";
import { RuleTrouble } from "../rule/rule.trouble";
import { readRules } from "./evaluated-rule";

/** What keeps each of these rules from doing what it says, with the same few statements for all of them; null where nothing does. */
export async function troublesOf(ctx: Context, ids: readonly string[]): Promise<(RuleTrouble | null)[]> {
  const rules = new Map((await readRules(ctx)).map((rule) => [rule.id, rule]));
  const asked = ids.flatMap((id) => rules.get(id) ?? []);
  const sends = asked.flatMap(({ definition }) => sendsIn(definition));
  const ready = new Set([...(await switchedOn(ctx, "message_template", sends.map(({ templateId }) => templateId))), ...(await switchedOn(ctx, "message_channel", sends.map(({ channelId }) => channelId)))]);
  const isMute = (definition: RuleDefinition): boolean => sendsIn(definition).some(({ templateId, channelId }) => !ready.has(templateId) || !ready.has(channelId));
  return ids.map((id) => {
    const rule = rules.get(id);
    return rule?.rests ?? (rule && isMute(rule.definition) ? RuleTrouble.MESSAGE : null);
  });
}

const sendsIn = ({ actions }: RuleDefinition): SendAction[] => actions.filter((action) => action.do === "SEND");

async function switchedOn({ sql }: Context, table: "message_template" | "message_channel", ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { text, values } = among("`id`", ids);
  return (await sql.rows<{ id: string }>(`SELECT \`id\` FROM \`${table}\` WHERE \`enabled\` = 1 AND ${text}`, values)).map(({ id }) => id);
}

import { ruleNames } from "./automation/rule/rule.names";
import { createDefaultRules } from "./automation/rule/rule.service";
import type { Config } from "./config";
import type { Transaction } from "./core/context";
import { lockCounter } from "./core/events/counter";
import { systemContext, type Engine } from "./core/transaction";
import { Locale, Role } from "./identity/role";
import { createUser } from "./identity/user/user.service";
import { configureWorkspace } from "./identity/workspace/workspace.service";
import { createDefaultPipeline, type DefaultPipelineNames } from "./pipeline/pipeline/pipeline.service";

const locales: Record<Config["locale"], Locale> = { en: Locale.EN, "zh-Hant": Locale.ZH_HANT, "zh-Hans": Locale.ZH_HANS };

const pipelineNames: Record<Locale, DefaultPipelineNames> = {
  [Locale.EN]: { pipeline: "Sales", lead: "Lead", qualified: "Qualified", proposal: "Proposal", negotiation: "Negotiation", won: "Won", lost: "Lost" },
  [Locale.ZH_HANT]: { pipeline: "銷售", lead: "線索", qualified: "確認需求", proposal: "報價", negotiation: "議價", won: "成交", lost: "失單" },
  [Locale.ZH_HANS]: { pipeline: "销售", lead: "线索", qualified: "确认需求", proposal: "报价", negotiation: "议价", won: "成交", lost: "输单" },
};

/**
 * What every workspace needs before somebody can work in it: the facts of the configuration, a pipeline, the first rules,
 * and, where nobody is there yet, the administrator named in the configuration. Changes nothing that is there; several
 * servers that start together do it once.
 */
export async function prepareWorkspace(engine: Engine, config: Config): Promise<void> {
  const locale = locales[config.locale];
  await systemContext(engine).transact(async (tx) => {
    await lockCounter(tx.sql);
    await configureWorkspace(tx, { timeZone: config.timeZone, locale });
    await createDefaultRules(tx, ruleNames[locale]);
    if (await isEmpty(tx, "pipeline")) await createDefaultPipeline(tx, pipelineNames[locale]);
    if (config.administrator && (await isEmpty(tx, "user"))) {
      await createUser(tx, { name: "Administrator", ...config.administrator, role: Role.ADMINISTRATOR, locale, timeZone: config.timeZone });
    }
  });
}

async function isEmpty(tx: Transaction, table: "pipeline" | "user"): Promise<boolean> {
  const rows = await tx.sql.rows(`SELECT 1 AS \`there\` FROM \`${table}\` LIMIT 1`);
  return rows.length === 0;
}

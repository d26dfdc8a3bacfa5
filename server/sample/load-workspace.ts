import { setCostToServe } from "../analysis/profitability/cost-to-serve/cost-to-serve.service";
import { RuleKind } from "../automation/rule/rule.entity";
import { createDefaultRules, update } from "../automation/rule/rule.service";
import type { Transaction } from "../core/context";
import { markAsSample } from "../identity/workspace/workspace.service";
import { createDefaultPipeline, type DefaultPipelineNames, type DefaultStage } from "../pipeline/pipeline/pipeline.service";
import { companyName, samplePassword } from "./people";

/** In two languages, because everybody looks at the same board. */
const stageNames: DefaultPipelineNames = {
  pipeline: "銷售 Sales",
  lead: "線索 Lead",
  qualified: "確認需求 Qualified",
  proposal: "報價 Proposal",
  negotiation: "議價 Negotiation",
  won: "成交 Won",
  lost: "失單 Lost",
};

/** The Superstore's customers buy once or twice a year: who has not for so long deserves a call. */
const silentDays = 180;

/** What serving a customer once costs such a house, so that net profit differs from gross profit. */
const serveRates = { perOrder: { amount: "2.50" }, perTicket: { amount: "6" }, perVisit: { amount: "15" }, perShipment: { amount: "4" } };

/** The ids of the default pipeline's stages. */
export type StageIds = ReadonlyMap<DefaultStage, string>;

/** Sets the workspace up: who may sign in as whom, what serving costs, the stages of deals and the first rules. */
export async function loadWorkspace(tx: Transaction, userIds: readonly string[]): Promise<StageIds> {
  await markAsSample(tx, { name: companyName, password: samplePassword, userIds });
  const silence = (await createDefaultRules(tx)).find(({ kind }) => kind === RuleKind.CUSTOMER_WITHOUT_ORDER);
  if (silence) await update(tx, silence.id, silence.version, { days: silentDays });
  await setCostToServe(tx, serveRates);
  const { byName } = await createDefaultPipeline(tx, stageNames);
  return new Map(Object.entries(byName).map(([name, { id }]) => [name as DefaultStage, id]));
}

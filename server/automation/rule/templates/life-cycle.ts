import type { Condition } from "../../../core/condition/condition.types";
import { LifeCycleStage as Stage } from "../../../customers/customer/customer.enums";
import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleTemplate } from "./template.types";
import { ago, all, days, filled, is, oneOf } from "./tests";

/** Moves customers along the life cycle as soon as a condition is true. */
function moving(to: Stage, begin: number | undefined, where: (limit: number) => Condition): RuleTemplate {
  return {
    ...(begin === undefined ? {} : { number: { field: "days", begin } }),
    define: (limit) => ({ subject: "Customer", when: { kind: "CONDITION" }, causes: [{ name: "move", where: where(limit), severity: AlertSeverity.INFO }], actions: [{ do: "MOVE", to }] }),
  };
}

/** Somebody has spoken or written with the lead. */
export const stageNurturing = moving(Stage.NURTURING, undefined, () => all(is("lifeCycleStage", Stage.POTENTIAL), filled("lastActivityAt")));

export const stageAtRisk = moving(Stage.AT_RISK, 90, (limit) => all(oneOf("lifeCycleStage", Stage.MAINTAINED, Stage.WON_BACK), ago("lastOrderOn", "AT_MOST", days(limit))));

export const stageLost = moving(Stage.LOST, 365, (limit) => all(is("lifeCycleStage", Stage.AT_RISK), ago("lastOrderOn", "AT_MOST", days(limit))));

/** Ordered again: who was lost is won back, who was at risk is as before. */
export const stageWonBack = moving(Stage.WON_BACK, 30, (limit) => all(is("lifeCycleStage", Stage.LOST), ago("lastOrderOn", "AT_LEAST", days(limit))));

export const stageMaintained = moving(Stage.MAINTAINED, 30, (limit) => all(is("lifeCycleStage", Stage.AT_RISK), ago("lastOrderOn", "AT_LEAST", days(limit))));

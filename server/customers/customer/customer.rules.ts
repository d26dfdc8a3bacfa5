import { transitions } from "../../core/transitions";
import { LifeCycleStage as Stage } from "./customer.enums";

/** From lead to loyal buyer, and back from the lost. */
export const lifeCycle = transitions<Stage>([
  [Stage.POTENTIAL, Stage.NURTURING],
  [Stage.POTENTIAL, Stage.MAINTAINED],
  [Stage.POTENTIAL, Stage.LOST],
  [Stage.NURTURING, Stage.MAINTAINED],
  [Stage.NURTURING, Stage.LOST],
  [Stage.MAINTAINED, Stage.AT_RISK],
  [Stage.MAINTAINED, Stage.LOST],
  [Stage.AT_RISK, Stage.MAINTAINED],
  [Stage.AT_RISK, Stage.LOST],
  [Stage.LOST, Stage.WON_BACK],
  [Stage.WON_BACK, Stage.MAINTAINED],
  [Stage.WON_BACK, Stage.AT_RISK],
  [Stage.WON_BACK, Stage.LOST],
]);

/** Where a first order leads on to `MAINTAINED`, by the steps above. */
export const stagesBeforeFirstOrder: readonly Stage[] = [Stage.POTENTIAL, Stage.NURTURING];

/** What `updateCustomer` changes, as far as the role may. */
export const customerFacts = [
  "kind", "name", "level", "source", "industry", "region", "country", "city", "address", "postalCode",
  "phone", "email", "identityNumber", "bankAccount", "website", "birthday", "segment", "creditGrade", "creditLimit", "notes",
  "stockNeeds", "transportNeeds", "packagingNeeds", "informationNeeds",
] as const;

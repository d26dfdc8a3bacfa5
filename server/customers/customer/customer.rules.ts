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

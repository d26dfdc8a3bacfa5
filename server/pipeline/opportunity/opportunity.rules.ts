import { badInput } from "../../core/errors";
import { day } from "../../core/clock";
import { transitions } from "../../core/transitions";
import { isFilled } from "../../core/validation";
import { StageKind, type Requirement, type Stage } from "../stage/stage.entity";
import type { Opportunity } from "./opportunity.entity";
import { OpportunityStatus } from "./opportunity.enums";

/** From open on to open, won or lost; what is closed may only be reopened. */
export const stageMoves = transitions<StageKind>([
  [StageKind.OPEN, StageKind.OPEN],
  [StageKind.OPEN, StageKind.WON],
  [StageKind.OPEN, StageKind.LOST],
  [StageKind.WON, StageKind.OPEN],
  [StageKind.LOST, StageKind.OPEN],
]);

type StagePlace = Pick<Stage, "id" | "pipelineId" | "kind">;

/** Whether a deal may go from one stage to another, whatever may still be missing. */
export function allowsMove(from: StagePlace, to: StagePlace): boolean {
  return from.id !== to.id && from.pipelineId === to.pipelineId && stageMoves.allows(from.kind, to.kind);
}

/** @throws BAD_USER_INPUT at `input.stageId`: `sameStage`, `otherPipeline` or `transition` */
export function assertMove(from: StagePlace, to: StagePlace): void {
  if (from.id === to.id) throw badInput({ path: "input.stageId", code: "sameStage", message: "the deal is in this stage already" });
  if (from.pipelineId !== to.pipelineId) throw badInput({ path: "input.stageId", code: "otherPipeline", message: "the stage belongs to another pipeline" });
  stageMoves.assert(from.kind, to.kind, "input.stageId");
}

/** What stages may ask for, as the deal has it; how many products, not which. */
export type Filling = Readonly<Record<Exclude<Requirement, "products">, unknown>> & { readonly products: number };

/** The requirements that a deal does not meet. A value of nothing is a value; an empty reason is none. */
export function missingFor(requirements: readonly Requirement[], deal: Filling): Requirement[] {
  return requirements.filter((name) => (name === "products" ? deal.products === 0 : isMissing(deal[name])));
}

const isMissing = (value: unknown): boolean => value === null || value === undefined || (typeof value === "string" && !isFilled(value));

/** @throws BAD_USER_INPUT with one field error for each missing requirement, code `requiredByStage` */
export function assertComplete(stage: Pick<Stage, "name" | "requirements">, deal: Filling): void {
  const missing = missingFor(stage.requirements, deal);
  if (missing.length === 0) return;
  throw badInput(...missing.map((name) => ({ path: `input.${name}`, code: "requiredByStage", message: `is required to enter ${stage.name}`, params: { stage: stage.name } })));
}

const statuses: Readonly<Record<StageKind, OpportunityStatus>> = {
  [StageKind.OPEN]: OpportunityStatus.OPEN,
  [StageKind.WON]: OpportunityStatus.WON,
  [StageKind.LOST]: OpportunityStatus.LOST,
};

/** How a deal in a stage stands. */
export const statusIn = (stage: Pick<Stage, "kind">): OpportunityStatus => statuses[stage.kind];

/**
 * Puts a deal into a stage: status, times and probability follow. A probability set by hand stays while the deal is
 * open; closing and reopening take the stage's.
 */
export function enter(deal: Opportunity, stage: Pick<Stage, "id" | "kind" | "probability">, now: Date): void {
  const staysOpen = deal.status === OpportunityStatus.OPEN && stage.kind === StageKind.OPEN;
  deal.probabilitySet = staysOpen && deal.probabilitySet;
  if (!deal.probabilitySet) deal.probability = stage.probability;
  deal.stageId = stage.id;
  deal.status = statusIn(stage);
  deal.stageEnteredAt = now;
  deal.closedAt = stage.kind === StageKind.OPEN ? null : now;
  if (stage.kind !== StageKind.LOST) deal.lostReason = null;
}

/** What happened besides the move itself, as events name it. */
export function outcomeOf(from: StageKind, to: StageKind): "won" | "lost" | "reopened" | undefined {
  if (to === StageKind.WON) return "won";
  if (to === StageKind.LOST) return "lost";
  return from === StageKind.OPEN ? undefined : "reopened";
}

/** Days between two moments, with their fractions; never negative. */
export const daysBetween = (from: Date, to: Date): number => Math.max(to.getTime() - from.getTime(), 0) / day;

/** Whether an open deal has been in its stage for too long. */
export function isRotten(deal: { status: string; stageEnteredAt: Date }, rottenAfterDays: number | null | undefined, now: Date): boolean {
  if (deal.status !== "OPEN" || rottenAfterDays === null || rottenAfterDays === undefined) return false;
  return daysBetween(deal.stageEnteredAt, now) > rottenAfterDays;
}

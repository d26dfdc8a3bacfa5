import type { CustomerLifeCycleQuery, LifeCycleStage } from "@/generated/graphql";

/** A step as the record shows it. */
export type Step = NonNullable<NonNullable<CustomerLifeCycleQuery["customer"]>["lifeCycle"]>["edges"][number]["node"];

/** A time that a customer spent in a stage. */
export interface Stay {
  stage: LifeCycleStage;
  /** RFC 3339. */
  from: string;
  /** null while the customer is still there. */
  to: string | null;
  milliseconds: number;
  /** The step that led here; null where the customer began here, or the step is further back than what was asked for. */
  by: Step | null;
}

interface Lived {
  lifeCycleStage: LifeCycleStage;
  createdAt: string;
}

/**
 * The stays that follow from a customer's steps, the present one first.
 * @param steps newest first, without a gap
 * @param now until when the present stay has lasted so far, in milliseconds
 */
export function staysOf({ lifeCycleStage, createdAt }: Lived, steps: readonly Step[], now: number): Stay[] {
  const began = steps[0]?.at ?? createdAt;
  const present: Stay = { stage: lifeCycleStage, from: began, to: null, milliseconds: Math.max(0, now - Date.parse(began)), by: steps[0] ?? null };
  const past = steps.map(({ from, since, at }, index): Stay => ({ stage: from, from: since, to: at, milliseconds: Math.max(0, Date.parse(at) - Date.parse(since)), by: steps[index + 1] ?? null }));
  return [present, ...past];
}

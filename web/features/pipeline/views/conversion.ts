import type { StageKind } from "@/generated/graphql";

/** What a step of the funnel must say of itself. */
export interface Step {
  stage: { id: string; name: string; kind: StageKind; position: number };
  enteredCount: number;
}

/**
 * Each stage with the share of deals of the stage before that reached it; null for the first one and where none was
 * there. Lost is no step onward: its share is of all that ever began.
 */
export function conversions<S extends Step>(steps: readonly S[]): (S & { conversion: number | null })[] {
  const first = steps.find(({ stage }) => stage.kind === "OPEN");
  let before: S | undefined;
  return steps.map(step => {
    const base = step.stage.kind === "LOST" ? first : before;
    if (step.stage.kind !== "LOST") before = step;
    return { ...step, conversion: base && base.enteredCount > 0 ? step.enteredCount / base.enteredCount : null };
  });
}

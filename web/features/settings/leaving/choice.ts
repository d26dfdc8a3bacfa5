import type { Picked } from "@/components/pickers/RecordPicker";
import type { HandoverInput, HandoverRule } from "@/generated/graphql";

/** Who takes over, as it is being chosen: one person or a rule for all, and somebody else for some kinds. */
export interface Choice {
  by: "PERSON" | HandoverRule;
  person: Picked | null;
  /** Type → successor, where it is not the general one. */
  kinds: Readonly<Record<string, Picked>>;
}

export const UNDECIDED: Choice = { by: "PERSON", person: null, kinds: {} };

/** Whether everything has somebody. */
export const decided = ({ by, person, kinds }: Choice, needed: readonly { type: string }[]): boolean =>
  by !== "PERSON" || person !== null || needed.every(({ type }) => type in kinds);

/** The choice as the API takes it. */
export function handoverInput({ by, person, kinds }: Choice): HandoverInput {
  return {
    ...(by === "PERSON" ? person && { toId: person.id } : { rule: by }),
    kinds: Object.entries(kinds).map(([type, { id }]) => ({ type, toId: id })),
  };
}

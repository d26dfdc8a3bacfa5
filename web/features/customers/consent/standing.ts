import type { ConsentPartsFragment, ConsentPurpose } from "@/generated/graphql";

/** Everything that somebody may be asked to let us do. */
export const PURPOSES: readonly ConsentPurpose[] = ["MARKETING_EMAIL", "SMS", "PHONE", "PROFILING"];

/** How we stand with one purpose; who said no without ever having said yes has refused. */
export type State = "given" | "withdrawn" | "refused" | "neverAsked";

export interface Standing {
  readonly purpose: ConsentPurpose;
  readonly state: State;
  /** The word that holds; undefined where nobody ever asked. */
  readonly latest: ConsentPartsFragment | undefined;
}

/** What was said of each purpose, the newest word holding. @param consents newest first */
export function standings(consents: readonly ConsentPartsFragment[]): Standing[] {
  return PURPOSES.map(purpose => {
    const said = consents.filter(each => each.purpose === purpose);
    return { purpose, state: stateOf(said), latest: said[0] };
  });
}

function stateOf([latest, ...earlier]: readonly ConsentPartsFragment[]): State {
  if (!latest) return "neverAsked";
  if (latest.given) return "given";
  return earlier.some(({ given }) => given) ? "withdrawn" : "refused";
}

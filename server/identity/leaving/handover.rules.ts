import type { HeldRow } from "./give";
import { HandoverRule } from "./leaving.inputs";

/** Somebody who may take over, with what decides it. */
export interface Candidate {
  readonly id: string;
  /** Whether records of a type may be theirs at all: nobody is given what they cannot see. */
  mayHave(type: string): boolean;
  /** How many records of a type they have at hand. */
  load(type: string): number;
}

/** What was chosen, all people looked up. */
export interface Choice {
  /** Record → successor. */
  readonly records: ReadonlyMap<string, Candidate>;
  /** Type → successor. */
  readonly kinds: ReadonlyMap<string, Candidate>;
  readonly rest: Rest;
}

/** Who takes a record of a type that nothing more special was said of; undefined where nobody can. */
export type Rest = (type: string) => Candidate | undefined;

/** One person, for whatever that person may have. */
export const everythingTo =
  (candidate: Candidate | undefined): Rest =>
  (type) =>
    candidate?.mayHave(type) ? candidate : undefined;

/** Each in turn, by type. */
export function inTurn(candidates: readonly Candidate[]): Rest {
  const turns = new Map<string, number>();
  return (type) => {
    const able = candidates.filter((candidate) => candidate.mayHave(type));
    const turn = turns.get(type) ?? 0;
    turns.set(type, turn + 1);
    return able[turn % able.length];
  };
}

/** Whoever has the least of a type, counting what is being handed over. */
export function leastLoaded(candidates: readonly Candidate[]): Rest {
  const given = new Map<string, number>();
  return (type) => {
    const able = candidates.filter((candidate) => candidate.mayHave(type));
    const total = (candidate: Candidate): number => candidate.load(type) + (given.get(`${type} ${candidate.id}`) ?? 0);
    const least = able.reduce<Candidate | undefined>((best, candidate) => (best && total(best) <= total(candidate) ? best : candidate), undefined);
    if (least) given.set(`${type} ${least.id}`, (given.get(`${type} ${least.id}`) ?? 0) + 1);
    return least;
  };
}

/** The rule's way of taking turns among candidates. */
export const shareOut: Readonly<Record<Exclude<HandoverRule, HandoverRule.TEAM_MANAGER>, (candidates: readonly Candidate[]) => Rest>> = {
  [HandoverRule.ROUND_ROBIN]: inTurn,
  [HandoverRule.LEAST_LOADED]: leastLoaded,
};

/** Says row by row who takes it; leading records come before those that follow them. */
export class Distribution {
  /** Records already given: their successors lead what follows them. */
  private readonly leaders = new Map<string, { to: Candidate; chosen: boolean }>();

  constructor(private readonly choice: Choice) {}

  /** Who takes a row; undefined where nobody can. */
  successorOf(type: string, row: HeldRow, follows: readonly string[]): Candidate | undefined {
    const { records, kinds, rest } = this.choice;
    const leader = follows.map((column) => this.leaders.get(row[column] ?? "")).find((found) => found?.to.mayHave(type));
    const chosen = records.get(row.id) ?? (leader?.chosen ? leader.to : undefined);
    const to = chosen ?? kinds.get(type) ?? leader?.to ?? rest(type);
    if (to) this.leaders.set(row.id, { to, chosen: chosen !== undefined });
    return to?.mayHave(type) ? to : undefined;
  }
}

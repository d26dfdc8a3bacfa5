import { badInput } from "./errors";

/** The allowed changes of a state: the only ones there are. */
export interface Transitions<State extends string> {
  allows(from: State, to: State): boolean;
  /** The states reachable in one step. */
  from(state: State): State[];
  /** @throws BAD_USER_INPUT at `path`, code `transition`, where the step is not allowed */
  assert(from: State, to: State, path: string): void;
}

/** Declares a state machine as the set of its steps. */
export function transitions<State extends string>(steps: readonly (readonly [State, State])[]): Transitions<State> {
  const allowed = new Set(steps.map(([from, to]) => `${from}>${to}`));
  return {
    allows: (from, to) => allowed.has(`${from}>${to}`),
    from: (state) => steps.flatMap(([from, to]) => (from === state ? [to] : [])),
    assert(from, to, path) {
      if (!allowed.has(`${from}>${to}`)) throw badInput({ path, code: "transition", message: `cannot go from ${from} to ${to}`, params: { from, to } });
    },
  };
}

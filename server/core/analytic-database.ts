/** A value bound to an analytic statement. */
export type AnalyticValue = string | number | bigint | boolean | null;

/** A piece of an analytic statement, with `?` for each of its values. */
export interface Fragment {
  readonly text: string;
  readonly values: readonly AnalyticValue[];
}

/** One state of the replica: all statements of one answer see the same rows. What they lay beside them (temporary tables) is the answer's alone. */
export interface AnalyticSnapshot {
  /** Everything committed until then is in the rows. */
  readonly asOf: Date;
  /** Names the rows: another name whenever there may be others. They may be newer than the name, never older. */
  readonly state: string;
  readonly rows: <R extends object>(statement: Fragment) => Promise<R[]>;
}

/** How the replica is. */
export interface ReplicaCondition {
  /** Before the first load nothing is answered; while it is rebuilt the old one answers. */
  readonly state: "LOADING" | "READY" | "REBUILDING";
  /** Everything committed until then is in the figures; null before the first load. */
  readonly asOf: Date | null;
  /** Events of the log that are not in yet. */
  readonly eventsBehind: number;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  /** On the disk; 0 for one in memory. */
  readonly bytes: number;
  /** When the present copy was made; null for one that an earlier life of the server left. */
  readonly builtAt: Date | null;
}

/** A count or a sum of the operational database and of the replica, which are to be the same; money in ten-thousandths. */
export interface ComparedFigure {
  readonly figure: string;
  readonly operational: bigint;
  readonly replica: bigint;
}

/**
 * Where analytic questions are answered, apart from the operational database; `server/analysis/warehouse` is behind it.
 * Core only hands it on.
 */
export interface AnalyticDatabase {
  /**
   * Reads one state of the replica. While the first load runs this waits, but not for long.
   * @throws `unavailable()` when the replica is not ready in time
   */
  read<T>(work: (snapshot: AnalyticSnapshot) => Promise<T>): Promise<T>;
  /** Resolves when everything committed before the call is in the figures, be it numbered in the event log yet or not. */
  caughtUp(): Promise<void>;
  /** @throws `unavailable()` when the server that has the replica cannot be asked */
  condition(): Promise<ReplicaCondition>;
  /** Has a new copy made from nothing while the old one still answers; resolves when that has begun. */
  startRebuild(): Promise<void>;
  /** Adds up the same things in the operational database and in the replica, both at one moment. */
  reconcile(): Promise<ComparedFigure[]>;
}

/** A value bound to an analytic statement. */
export type AnalyticValue = string | number | bigint | boolean | null;

/** A piece of an analytic statement, with `?` for each of its values. */
export interface Fragment {
  readonly text: string;
  readonly values: readonly AnalyticValue[];
}

/** One state of the replica: all statements of one answer see the same rows. */
export interface AnalyticSnapshot {
  /** Everything committed until then is in the rows. */
  readonly asOf: Date;
  readonly rows: <R extends object>(statement: Fragment) => Promise<R[]>;
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
}

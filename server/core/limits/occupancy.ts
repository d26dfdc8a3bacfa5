/** Gives back a place that was taken; a second call does nothing. */
export type Leave = () => void;

/**
 * Counts what each caller has at work at once in this process. A place is held until the work has really ended, not
 * until somebody stopped waiting for it: whoever lets requests time out does not get more of them.
 */
export class Occupancy {
  private readonly places = new Map<string, number>();

  /** Takes a place, or answers undefined where the caller has `max` of them already. */
  enter(caller: string, max: number): Leave | undefined {
    if (this.taken(caller) >= max) return undefined;
    this.places.set(caller, this.taken(caller) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const others = this.taken(caller) - 1;
      if (others > 0) this.places.set(caller, others);
      else this.places.delete(caller);
    };
  }

  /** How many places a caller has. */
  taken(caller: string): number {
    return this.places.get(caller) ?? 0;
  }
}

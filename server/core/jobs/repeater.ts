/** When work is done, in milliseconds. */
export interface Rhythm {
  /** Until it is done for the first time. */
  readonly first: number;
  /** Between the end of one time and the beginning of the next. */
  readonly every: number;
  /** How long calls of `soon` gather before it is done for all of them. */
  readonly gather: number;
}

/** Does work again and again, never twice at once; a failure is told of, and the next time comes as usual. */
export class Repeater {
  private timer: NodeJS.Timeout | undefined;
  private next = Infinity;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly rhythm: Rhythm,
    private readonly failed: (error: unknown) => void,
  ) {
    this.schedule(rhythm.first);
  }

  /** There is reason to do it before its time. */
  soon(): void {
    this.schedule(this.rhythm.gather);
  }

  /** Ends it, after what is being done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** The earliest of the times asked for counts. */
  private schedule(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (this.stopped || at >= this.next) return;
    clearTimeout(this.timer);
    this.next = at;
    this.timer = setTimeout(() => this.begin(), milliseconds).unref();
  }

  private begin(): void {
    this.next = Infinity;
    this.running = this.running
      .then(() => this.work())
      .catch(this.failed)
      .then(() => this.schedule(this.rhythm.every));
  }
}

/** Gathers what is asked for in one turn of the event loop, by whomever, so that it can be looked up together: one statement instead of many. */
export class Gathered<Asked, Answer> {
  private waiting: { asked: Asked; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];

  /** @param together answers in the order of what was asked; if it fails, everybody who asked in that turn is told */
  constructor(private readonly together: (asked: readonly Asked[]) => Promise<readonly Answer[]>) {}

  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ asked, resolve, reject }) === 1) setImmediate(() => void this.look());
    });
  }

  private async look(): Promise<void> {
    const asking = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.together(asking.map(({ asked }) => asked));
      asking.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      for (const { reject } of asking) reject(error);
    }
  }
}

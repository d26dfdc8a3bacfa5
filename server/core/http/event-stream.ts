/**
 * Maps a subscription's events one by one. Unlike a generator it passes `return` on to the source at once, so that a
 * subscription that is completed while it waits for the next event lets go of its source.
 */
export function mapEvents<T, R>(source: AsyncIterable<T>, map: (event: T) => Promise<R>): AsyncGenerator<R, void, void> {
  const events = source[Symbol.asyncIterator]();
  let ended = false;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    if (!ended) {
      ended = true;
      await events.return?.();
    }
    return { done: true, value: undefined };
  };
  return {
    async next() {
      if (ended) return end();
      const event = await events.next();
      if (event.done) return end();
      try {
        return { done: false, value: await map(event.value) };
      } catch (error) {
        await end();
        throw error;
      }
    },
    return: end,
    async throw(error: unknown) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await end();
    },
  };
}

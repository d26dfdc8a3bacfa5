/**
 * Maps a subscription's events one by one; those that map to undefined are left out. Unlike a generator it passes `return` on to the source at once, so that a
 * subscription that is completed while it waits for the next event lets go of its source.
 * @param onEnd called once, however it ends
 */
export function mapEvents<T, R>(source: AsyncIterable<T>, map: (event: T) => Promise<R | undefined>, onEnd: () => void): AsyncGenerator<R, void, void> {
  const events = source[Symbol.asyncIterator]();
  let ended = false;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    if (!ended) {
      ended = true;
      onEnd();
      await events.return?.();
    }
    return { done: true, value: undefined };
  };
  return {
    async next() {
      try {
        while (!ended) {
          const event = await events.next();
          if (event.done) break;
          const value = await map(event.value);
          if (value !== undefined) return { done: false, value };
        }
      } catch (error) {
        await end();
        throw error;
      }
      return end();
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

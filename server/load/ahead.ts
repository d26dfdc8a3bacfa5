/** Asks for the next value while the last one is worked on, so that a file is read and parsed while the database writes. */
export async function* ahead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const values = source[Symbol.asyncIterator]();
  const fetched = (): Promise<IteratorResult<T>> => {
    const next = values.next();
    // It is thrown where it is awaited, which may be a while later.
    next.catch(() => undefined);
    return next;
  };
  for (let next = fetched(); ; ) {
    const result = await next;
    if (result.done) return;
    next = fetched();
    yield result.value;
  }
}

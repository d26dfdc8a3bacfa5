/**
 * How servers tell each other that there are new events. It only wakes: what is new is read from the database, and
 * whoever is not told finds it by polling. A transport never throws and never stops the server.
 */
export interface EventTransport {
  /** Tells the other servers how far events are numbered. */
  publish(seq: number): void;
  /**
   * @param listener called with how far events are numbered elsewhere, or without when it may have missed that
   */
  listen(listener: (seq?: number) => void): void;
  close(): void;
}

/** For one server alone: nobody to tell. */
export const memoryTransport = (): EventTransport => ({ publish() {}, listen() {}, close() {} });

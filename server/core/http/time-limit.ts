import { AppError } from "../errors";
import { second } from "../clock";

/** Something took longer than it may. It may still come to an end unseen: mutations are repeated with the same Idempotency-Key. */
export class TimeLimitError extends AppError {
  constructor(milliseconds: number) {
    super("INTERNAL", `The request took longer than ${milliseconds / second} seconds. Try again, with the same Idempotency-Key if it changes something.`, {
      retryable: true,
      reason: "TIME_LIMIT",
    });
  }
}

/** Waits for the work, at most so long; then rejects with `TimeLimitError`. */
export function withTimeLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeLimitError(milliseconds)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

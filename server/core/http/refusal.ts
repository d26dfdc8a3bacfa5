import type { AppError } from "../errors";

/** A request turned away as HTTP, before any GraphQL. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly reason: AppError,
    readonly headers: Record<string, string> = {},
  ) {
    super(reason.message);
  }
}

import { GraphQLError } from "graphql";

/** One thing wrong with one input field. `code` is stable and translated by the web app; `message` is English. */
export interface FieldError {
  /** Where in the input, e.g. `input.email` or `input.lines.3.quantity`. */
  path: string;
  /** The rule broken: `required`, `tooLong`, `notAllowed`, … */
  code: string;
  message: string;
  /** Figures for the translated sentence, e.g. `{ max: 200 }`. */
  params?: Record<string, string | number>;
}

/** The documented list of error codes (docs/api.md). */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "STEP_UP_REQUIRED"
  | "SECOND_FACTOR_REQUIRED"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "CONFLICT"
  | "RATE_LIMITED"
  | "QUERY_TOO_COMPLEX"
  | "IDEMPOTENCY_MISMATCH"
  | "CURSOR_EXPIRED"
  | "TOO_SLOW"
  | "INTERNAL";

/** The only error that reaches a caller as it was thrown; anything else becomes INTERNAL with a request id. */
export class AppError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    extensions: Record<string, unknown> = {},
  ) {
    super(message, { extensions: { code, ...extensions } });
    this.name = "AppError";
  }
}

export const unauthenticated = (): AppError => new AppError("UNAUTHENTICATED", "Sign in first.");

export const forbidden = (what = "this"): AppError => new AppError("FORBIDDEN", `You may not do ${what}.`);

/** Said of absent and of forbidden records alike. */
export const notFound = (type: string): AppError => new AppError("NOT_FOUND", `There is no such ${type}.`);

export const badInput = (...fields: FieldError[]): AppError =>
  new AppError("BAD_USER_INPUT", fields.map((field) => `${field.path}: ${field.message}`).join("; "), { fields });

/** The record was changed meanwhile; the current one is added to the extensions on the way out. */
export class ConflictError extends AppError {
  constructor(readonly record: { id: string }) {
    super("CONFLICT", "Somebody changed this record meanwhile.");
  }
}

/** Thrown while an event is told to a subscriber who may not see its record: nothing is sent. */
export class OutOfSight extends Error {
  constructor() {
    super("The event's record is out of sight.");
  }
}

/** A transient fault of the database or the network: nothing was saved, the same request may be sent again. */
export const unavailable = (): AppError =>
  new AppError("INTERNAL", "The service is not available for a moment; nothing was saved. Try again.", { retryable: true });

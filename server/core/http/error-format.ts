import { GraphQLError, Kind, type GraphQLFormattedError } from "graphql";
import type { ValidationError } from "class-validator";
import { AppError, type ErrorCode, type FieldError } from "../errors";
import type { Logger } from "../logger";
import { fieldErrorsOf } from "./validation-errors";

/** What formatting needs to know of the request. */
export interface ErrorScope {
  requestId: string;
  production: boolean;
  logger: Logger;
}

/** Formats what was wrong with a request before it ran: syntax, validation, variables, limits. The caller's fault, so it is told. */
export function formatRequestError(error: GraphQLError, scope: ErrorScope): GraphQLFormattedError {
  if (originalOf(error) instanceof AppError) return formatExecutionError(error, scope);
  const told = shortened(error.message);
  const message = scope.production ? withoutSuggestions(told) : told;
  const field = fieldOf(error, message);
  return formatted(error, message, "BAD_USER_INPUT", scope, field ? { fields: [field] } : {});
}

/**
 * Formats what went wrong while a request ran: an AppError as it was thrown, broken rules of inputs by field, and
 * everything else as INTERNAL, which says nothing; the log has it under the request's id.
 */
export function formatExecutionError(error: unknown, scope: ErrorScope): GraphQLFormattedError {
  const original = originalOf(error);
  if (original instanceof AppError) return formatted(error, original.message, original.code, scope, original.extensions);
  const broken = brokenRulesOf(original);
  if (broken) {
    const fields = fieldErrorsOf(broken);
    const message = fields.map((field) => field.message).join("; ");
    return formatted(error, message, "BAD_USER_INPUT", scope, { fields });
  }
  if (isArgumentError(original)) return formatRequestError(original, scope);
  const path = error instanceof GraphQLError ? error.path : undefined;
  scope.logger.error({ requestId: scope.requestId, path, err: original }, "A request failed");
  return formatted(error, `Something went wrong on our side. It is noted as ${scope.requestId}.`, "INTERNAL", scope);
}

function formatted(
  error: unknown,
  message: string,
  code: ErrorCode,
  scope: ErrorScope,
  extensions: Record<string, unknown> = {},
): GraphQLFormattedError {
  const { path, locations } = error instanceof GraphQLError ? error : { path: undefined, locations: undefined };
  return {
    message,
    ...(path && { path }),
    ...(locations && { locations }),
    extensions: { ...extensions, code, requestId: scope.requestId, retryable: extensions["retryable"] ?? code === "RATE_LIMITED" },
  };
}

/** What was thrown, under the places that GraphQL adds on the way up. */
function originalOf(error: unknown): unknown {
  let original = error;
  while (original instanceof GraphQLError && !(original instanceof AppError) && original.originalError) original = original.originalError;
  return original;
}

/** What type-graphql's ArgumentValidationError carries. */
function brokenRulesOf(error: unknown): readonly ValidationError[] | undefined {
  // Errors that graphql-jit makes by itself have no extensions.
  const extensions = error instanceof GraphQLError ? (error.extensions as GraphQLError["extensions"] | undefined) : undefined;
  const errors = extensions?.["validationErrors"];
  return Array.isArray(errors) ? (errors as ValidationError[]) : undefined;
}

/** Arguments whose variables turned out null or missing, which only shows while running. */
const isArgumentError = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && /^Argument "\w+" (of|has)/.test(error.message);

const longestMessage = 1_000;

/**
 * GraphQL quotes what it was sent, however long that is. Both ends are enough to find the mistake, and what reads the
 * message below takes time by the square of its length.
 */
function shortened(message: string): string {
  const half = longestMessage / 2;
  return message.length > longestMessage ? `${message.slice(0, half)}…${message.slice(-half)}` : message;
}

const withoutSuggestions = (message: string): string => message.replace(/ Did you mean [^?]*\?/g, "");

/** Which input field an error of GraphQL itself is about, where it says so. */
function fieldOf(error: GraphQLError, message: string): FieldError | undefined {
  const path = pathOf(error, message);
  if (path === undefined) return undefined;
  const missing = / was not provided\.$| is required, but | must not be null\.$|not to be null/.test(message);
  return { path, code: missing ? "required" : "invalid", message };
}

function pathOf(error: GraphQLError, message: string): string | undefined {
  const node = error.nodes?.[0];
  if (node?.kind === Kind.ARGUMENT || node?.kind === Kind.OBJECT_FIELD) return node.name.value;
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  // `Variable "$input" got invalid value 5 at "input.lines[3].name"; String cannot …`
  const inside = /.* at "([^"]+)"; /s.exec(message)?.[1];
  const path = inside?.replace(/\[(\d+)\]/g, ".$1") ?? node.variable.name.value;
  const absent = /Field "(\w+)" of required type/.exec(message)?.[1] ?? /Field "(\w+)" is not defined/.exec(message)?.[1];
  return absent ? `${path}.${absent}` : path;
}

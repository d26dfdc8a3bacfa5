import { CombinedGraphQLErrors } from "@apollo/client/errors";

/** The API's documented codes, and NETWORK when it did not answer at all. */
export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "STEP_UP_REQUIRED",
  "SECOND_FACTOR_REQUIRED",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "CONFLICT",
  "RATE_LIMITED",
  "QUERY_TOO_COMPLEX",
  "IDEMPOTENCY_MISMATCH",
  "CURSOR_EXPIRED",
  "INTERNAL",
  "NETWORK",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with one input field, as the API says it. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
  params?: Record<string, string | number>;
}

const FIELD_CODES = ["required", "tooLong", "tooShort", "notAllowed", "invalid", "notEmail", "outOfRange", "transition", "notFound", "taken", "tooSmall", "tooLarge", "past", "amount", "negative", "notNumber", "requiredByStage", "notOfCustomer", "closed", "wrong", "weak", "lastAdministrator", "circle", "tooDeep", "notEmpty", "nobody", "wider", "tooEarly", "tooLate", "tooMany", "endsBeforeStart", "overlaps", "noWorkingTime", "duplicate", "isDay", "noDays", "switchedOff", "urlAddress", "urlScheme", "urlCredentials", "urlInvalid", "urlUnresolved", "followsFromItself", "unknownEvent", "unknownCode", "exactlyOne", "noTime", "inUse", "wrongWay"] as const;
type FieldCode = (typeof FIELD_CODES)[number];

/** A translator of the "errors" area: `useTranslations("errors")`. */
export type ErrorTexts = (key: `codes.${ErrorCode}` | `fields.${FieldCode}`, values?: Record<string, string | number>) => string;

/** The first error's extensions, empty for anything that is not the API's answer. */
function extensionsOf(error: unknown): Record<string, unknown> {
  return CombinedGraphQLErrors.is(error) ? (error.errors[0]?.extensions ?? {}) : {};
}

/** Whether the server was built anew since the page was loaded, and no longer knows what it asks. */
export const isOutdated = (error: unknown): boolean => extensionsOf(error)["reason"] === "UNKNOWN_DOCUMENT";

/** Whether the server gave up because it took too long. */
export const isLate = (error: unknown): boolean => extensionsOf(error)["reason"] === "TIME_LIMIT";

/** What kind of error this is. */
export function errorCode(error: unknown): ErrorCode {
  if (!CombinedGraphQLErrors.is(error)) return "NETWORK";
  const code = extensionsOf(error)["code"];
  return ERROR_CODES.find(each => each === code) ?? "INTERNAL";
}

/** What went wrong and what to do, in the reader's language. */
export const errorText = (error: unknown, t: ErrorTexts): string => t(`codes.${errorCode(error)}`);

/** The fields of a BAD_USER_INPUT error; empty otherwise. */
export const fieldErrors = (error: unknown): FieldError[] => (extensionsOf(error)["fields"] as FieldError[] | undefined) ?? [];

/** One field error in the reader's language; a code the app does not know keeps the API's English sentence. */
export function fieldText(field: FieldError, t: ErrorTexts): string {
  const code = FIELD_CODES.find(each => each === field.code);
  return code ? t(`fields.${code}`, { max: "", min: "", why: "", names: "", ...field.params }) : field.message;
}

/** What to say of an error where no field stands for it: the first thing wrong, else what kind of error it is. */
export function problemText(error: unknown, t: ErrorTexts): string {
  const [first] = fieldErrors(error);
  return first ? fieldText(first, t) : errorText(error, t);
}

/**
 * Field errors for a Mantine form: `form.setErrors(formErrors(error, t))`.
 * Paths lose their first part: `input.email` is the form's `email`, `input.lines.3.quantity` its `lines.3.quantity`.
 */
export function formErrors(error: unknown, t: ErrorTexts): Record<string, string> {
  return Object.fromEntries(fieldErrors(error).map(field => [field.path.replace(/^input\./, ""), fieldText(field, t)]));
}

/** A CONFLICT's record as it is now, with its version; undefined for other errors. */
export function conflictRecord(error: unknown): ({ version: number } & Record<string, unknown>) | undefined {
  if (errorCode(error) !== "CONFLICT") return undefined;
  return extensionsOf(error)["current"] as { version: number } & Record<string, unknown>;
}

/** What signing in goes on with for somebody who has a second factor. */
export interface SecondFactorAsked {
  challenge: string;
  ways: string[];
  /** JSON for the browser's passkeys; null where the person has none. */
  passkey: string | null;
}

/** The question of a SECOND_FACTOR_REQUIRED; undefined for other errors. */
export function secondFactorAsked(error: unknown): SecondFactorAsked | undefined {
  if (errorCode(error) !== "SECOND_FACTOR_REQUIRED") return undefined;
  return extensionsOf(error) as unknown as SecondFactorAsked;
}

import type { ValidationError } from "class-validator";
import type { FieldError } from "../errors";

/** class-validator's names of rules as the documented codes of fields; a rule that is not here keeps its name. */
const codes: Record<string, string> = {
  isDefined: "required",
  isNotEmpty: "required",
  arrayNotEmpty: "required",
  maxLength: "tooLong",
  minLength: "tooShort",
  isLength: "wrongLength",
  arrayMaxSize: "tooMany",
  arrayMinSize: "tooFew",
  arrayUnique: "repeated",
  max: "tooLarge",
  min: "tooSmall",
  isPositive: "tooSmall",
  maxDate: "tooLate",
  minDate: "tooEarly",
  isIn: "notAllowed",
  isEnum: "notAllowed",
  isEmail: "notEmail",
  isUrl: "notUrl",
  isPhoneNumber: "notPhone",
  isInt: "notInteger",
  isNumber: "notNumber",
  isString: "notText",
  matches: "wrongFormat",
  whitelistValidation: "unknown",
};

/** The names under which translated sentences expect a rule's figure. */
const figures: Record<string, string> = {
  tooLong: "max",
  tooLarge: "max",
  tooMany: "max",
  tooShort: "min",
  tooSmall: "min",
  tooFew: "min",
};

/** type-graphql does not say which argument failed; by the house's custom inputs are named so. */
const argumentName = "input";

/** Reads class-validator's errors, nested ones included, as one entry per broken rule. */
export function fieldErrorsOf(errors: readonly ValidationError[], path = argumentName): FieldError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const here = `${path}.${property}`;
    return [
      ...Object.entries(constraints).map(([rule, message]) => fieldError(here, rule, message)),
      ...fieldErrorsOf(children, here),
    ];
  });
}

function fieldError(path: string, rule: string, message: string): FieldError {
  const code = codes[rule] ?? rule;
  const figure = figures[code];
  // The figure is the last number of class-validator's sentence: "name must be shorter than or equal to 200 characters".
  const value = figure && /(-?\d+(?:\.\d+)?)\D*$/.exec(message)?.[1];
  return { path, code, message, ...(figure && value ? { params: { [figure]: Number(value) } } : {}) };
}

import { IsDefined, isEmail, ValidateBy, ValidateIf, type ValidationOptions } from "class-validator";

const invisible = /^[\s\p{Cc}\p{Cf}]*$/u;

/** Whether a text says something: not empty, not only spaces or invisible characters. */
export const isFilled = (value: unknown): value is string => typeof value === "string" && !invisible.test(value);

/** Text that says something: not empty, not only spaces or invisible characters. */
export function Filled(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: "filled", validator: { validate: isFilled, defaultMessage: () => "$property must not be empty" } },
    options,
  );
}

/** Whether a text is an e-mail address. Halves of characters are none; the library's own check would throw on them. */
export const isEmailAddress = (value: unknown): boolean => typeof value === "string" && !/\p{Cs}/u.test(value) && isEmail(value);

/** An e-mail address. */
export function EmailAddress(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: "isEmail", validator: { validate: isEmailAddress, defaultMessage: () => "$property must be an email" } }, options);
}

/** May be left out, but not cleared: null is refused. */
export function NotCleared(): PropertyDecorator {
  return (target, property) => {
    ValidateIf((_, value) => value !== undefined)(target, property);
    IsDefined()(target, property);
  };
}

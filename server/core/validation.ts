import { IsDefined, ValidateBy, ValidateIf, type ValidationOptions } from "class-validator";

const invisible = /^[\s\p{Cc}\p{Cf}]*$/u;

/** Text that says something: not empty, not only spaces or invisible characters. */
export function Filled(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: "filled", validator: { validate: (value) => typeof value === "string" && !invisible.test(value), defaultMessage: () => "$property must not be empty" } },
    options,
  );
}

/** May be left out, but not cleared: null is refused. */
export function NotCleared(): PropertyDecorator {
  return (target, property) => {
    ValidateIf((_, value) => value !== undefined)(target, property as string);
    IsDefined()(target, property as string);
  };
}

import { isEmail, isTimeZone } from "class-validator";
import type { FieldError } from "../../core/errors";
import { isFilled } from "../../core/validation";
import { passwordFault } from "./password";
import type { NewUser } from "./user.service";

/** Everything that is wrong with the facts of a new person. */
export function userFaults(input: NewUser): FieldError[] {
  const faults: (FieldError | undefined)[] = [
    isFilled(input.name) ? tooLong(input.name, 100, "input.name") : { path: "input.name", code: "filled", message: "must not be empty" },
    isEmail(input.email.trim()) ? tooLong(input.email, 200, "input.email") : notEmail,
    tooLong(input.title ?? "", 100, "input.title"),
    input.timeZone === undefined || isTimeZone(input.timeZone) ? undefined : { path: "input.timeZone", code: "isTimeZone", message: "is not a time zone such as Asia/Taipei" },
    input.password === undefined ? undefined : passwordFault(input.password, "input.password"),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** Everything that is wrong with a person's new facts beyond their shape. */
export function changeFaults({ email }: { readonly email?: string }): FieldError[] {
  return email === undefined || isEmail(email.trim()) ? [] : [notEmail];
}

const notEmail: FieldError = { path: "input.email", code: "notEmail", message: "is not an e-mail address" };

/** Characters are counted as databases do, a rare ideograph as one. */
export function tooLong(text: string, max: number, path: string): FieldError | undefined {
  return [...text].length > max ? { path, code: "tooLong", message: `must have at most ${max} characters`, params: { max } } : undefined;
}

import { formErrors, type ErrorTexts } from "@/lib/apollo/errors";

/** What stages may require, in the order it is asked for. */
export const REQUIREMENTS = ["value", "expectedCloseOn", "contactId", "products", "lostReason"] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** The requirements this app knows how to ask for. */
export const known = (missing: readonly string[]): Requirement[] => REQUIREMENTS.filter(each => missing.includes(each));

/** The errors of a deal's form by field; products are lines there. */
export function dealErrors(error: unknown, t: ErrorTexts): Record<string, string> {
  return Object.fromEntries(Object.entries(formErrors(error, t)).map(([path, text]) => [path.replace(/^products\./, "lines."), text]));
}

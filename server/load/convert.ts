import { DateTime } from "luxon";
import { parseAmount } from "../core/money";
import type { FieldError } from "../core/errors";

/** What a field takes: a kind of value, one of some words, or another record by its type's name. */
export type FieldKind = "text" | "money" | "integer" | "ratio" | "day" | "time" | "flag" | { readonly oneOf: readonly string[] } | { readonly ref: string };

/** A value as services take it; money in ten-thousandths. */
export type FactValue = string | number | bigint | boolean | Date;

/** How times are written, and where. */
export interface TimeStyle {
  readonly zone: string;
  /** Luxon's tokens. */
  readonly format?: string | undefined;
}

/** What is wrong with a text. */
export type Complaint = Omit<FieldError, "path">;

type Conversion = (text: string, style: TimeStyle) => FactValue | undefined;

const plainNumber = /^[+-]?\d{1,15}(\.\d{1,10})?$/;
const plainInteger = /^[+-]?\d{1,15}$/;
const yes = new Set(["1", "true", "yes", "y"]);
const no = new Set(["0", "false", "no", "n"]);

const conversions: Readonly<Record<Exclude<FieldKind, object>, readonly [code: string, message: string, conversion: Conversion]>> = {
  text: ["notText", "must be a text", (text) => text],
  money: ["amount", "must be an amount such as 12.50, with at most four decimals", (text) => parseAmount(text)],
  integer: ["notInteger", "must be a whole number", (text) => (plainInteger.test(text) ? Number(text) : undefined)],
  ratio: ["notNumber", "must be a number such as 0.25", (text) => (plainNumber.test(text) ? Number(text) : undefined)],
  flag: ["notAllowed", "must be yes or no, true or false, 1 or 0", (text) => (yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : undefined)],
  day: ["wrongFormat", "must be a day such as 2026-01-31", (text, style) => dayOf(text, style)],
  time: ["wrongFormat", "must be a time such as 2026-01-31 09:00:00", (text, style) => timeOf(text, style)?.toJSDate()],
};

/** Reads a text as a kind of value, exactly or not at all. */
export function convert(kind: Exclude<FieldKind, { ref: string }>, text: string, style: TimeStyle): { value: FactValue } | { complaint: Complaint } {
  if (typeof kind === "object") {
    return kind.oneOf.includes(text) ? { value: text } : { complaint: { code: "notAllowed", message: `must be one of ${kind.oneOf.join(", ")}` } };
  }
  const [code, message, conversion] = conversions[kind];
  const value = conversion(text, style);
  return value === undefined ? { complaint: { code, message } } : { value };
}

const isoDay = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?$/;
let lastDay = "";

/** The day that stands there, whatever the zone; rows of one day mostly follow each other. */
function dayOf(text: string, style: TimeStyle): string | undefined {
  const day = style.format === undefined ? isoDay.exec(text)?.[1] : timeOf(text, style)?.toFormat("yyyy-MM-dd");
  if (day === undefined || day === lastDay) return day;
  if (!DateTime.fromISO(day).isValid) return undefined;
  return (lastDay = day);
}

function timeOf(text: string, { zone, format }: TimeStyle): DateTime | undefined {
  const time = format === undefined ? DateTime.fromISO(text.replace(" ", "T"), { zone }) : DateTime.fromFormat(text, format, { zone });
  return time.isValid && time.year >= 1000 && time.year <= 9999 ? time : undefined;
}

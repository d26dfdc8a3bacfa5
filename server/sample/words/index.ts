import { en } from "./en";
import type { Words } from "./words";
import { zhHans } from "./zh-hans";
import { zhHant } from "./zh-hant";

/** The languages that the sample speaks. */
export const languages = ["zh-Hant", "zh-Hans", "en"] as const;
export type Language = (typeof languages)[number];

export const words: Readonly<Record<Language, Words>> = { "zh-Hant": zhHant, "zh-Hans": zhHans, en };

/** Puts values into the {places} of a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

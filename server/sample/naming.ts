import { pinyin } from "pinyin-pro";
import { CustomerKind } from "../customers/customer/customer.enums";
import type { Random } from "./random";
import { words, type Language } from "./words";
import type { Trade } from "./words/words";

/** What a customer is called and where it is reached. */
export interface Naming {
  readonly name: string;
  readonly industry: string | null;
  readonly phone: string;
  readonly email: string;
  readonly website: string | null;
  /** What follows the @ in the addresses of its people. */
  readonly domain: string;
}

/** Names a customer. @param original what a private customer is called in English */
export type Namer = (language: Language, kind: CustomerKind, original: string) => Naming;

/**
 * Gives customers names, no name twice. English ones keep the name of the data; Chinese companies and people get one
 * from our own words. Telephone numbers are of the range that is kept for stories (555-0100 to 555-0199), domains end
 * in .example.
 */
export function namer(random: Random): Namer {
  const taken = new Set<string>();
  const fresh = <T extends { name: string }>(make: () => T): T => {
    const made = make();
    if (taken.has(made.name)) return fresh(make);
    taken.add(made.name);
    return made;
  };
  return (language, kind, original) => {
    if (kind === CustomerKind.COMPANY) return fresh(() => company(random, language));
    return fresh(() => person(random, language === "en" ? original : personName(random, language)));
  };
}

function company(random: Random, language: Language): Naming {
  const { name, stem, trade } = companyName(random, language);
  const domain = `${inLetters(stem)}-${trade.industry.split(" ")[0]?.toLowerCase() ?? ""}.example`;
  return { name, industry: trade.industry, phone: phone(random), email: `info@${domain}`, website: `https://www.${domain}`, domain };
}

/** What a company may be called: something of its own, its trade, and its form. */
export function companyName(random: Random, language: Language): { readonly name: string; readonly stem: string; readonly trade: Trade } {
  const { companyStems, trades, companyEndings } = words[language];
  const [stem, trade] = [random.pick(companyStems), random.pick(trades)];
  return { name: [stem, trade.name, random.pick(companyEndings)].join(language === "en" ? " " : ""), stem, trade };
}

function person(random: Random, name: string): Naming {
  return { name, industry: null, phone: phone(random), email: mailbox(name, "mail.example"), website: null, domain: "mail.example" };
}

/** A name as people of the language have them. */
export function personName(random: Random, language: Language): string {
  const said = words[language];
  return said.personName(random.pick(said.familyNames), random.pick(said.givenNames));
}

/** An address that says the name, e.g. `zhiming.chen@…`. */
export function mailbox(name: string, domain: string): string {
  const isChinese = /\p{Script=Han}/u.test(name);
  const [family, given] = isChinese ? [inLetters(name.slice(0, 1)), inLetters(name.slice(1))] : [inLetters(name.split(" ").slice(1).join("")), inLetters(name.split(" ")[0] ?? "")];
  return `${[given, family].filter((part) => part !== "").join(".")}@${domain}`;
}

function inLetters(text: string): string {
  const syllables = pinyin(text, { toneType: "none", type: "array", v: true }).join("");
  return syllables.normalize("NFD").toLowerCase().replace(/[^a-z]/g, "");
}

/** A number that belongs to nobody. */
export const phone = (random: Random): string => `+1 ${random.pick(areas)} 555 ${String(random.between(100, 199)).padStart(4, "0")}`;

const areas = ["202", "212", "213", "312", "404", "415", "503", "617", "702", "713"];

import { CustomerKind } from "../customers/customer/customer.enums";
import type { Random } from "./random";
import type { Language } from "./words";

/** Papers of a customer: valid in form, so that a check of the digits passes, and of nobody in particular. */
export interface Papers {
  readonly identityNumber: string | null;
  readonly bankAccount: string | null;
}

/** Companies have a number in the register; people's numbers are nobody's business. Some have an account for refunds. */
export function papersOf(random: Random, language: Language, kind: CustomerKind): Papers {
  const isCompany = kind === CustomerKind.COMPANY;
  const [number, account] = [registerNumbers[language](random), accounts[language](random)];
  const hasAccount = random.chance(isCompany ? 0.5 : 0.1);
  return { identityNumber: isCompany ? number : null, bankAccount: hasAccount ? account : null };
}

const registerNumbers: Readonly<Record<Language, (random: Random) => string>> = {
  "zh-Hant": taiwanNumber,
  "zh-Hans": creditCode,
  en: (random) => `00-${digits(random, 7)}`,
};

const accounts: Readonly<Record<Language, (random: Random) => string>> = {
  // No bank has the code 000.
  "zh-Hant": (random) => `000-${digits(random, 12)}`,
  "zh-Hans": (random) => withLuhn(`620000${digits(random, 12)}`),
  en: (random) => iban("GB", `TEST${digits(random, 14)}`),
};

/** A 統一編號: eight digits; the digits of their products with the weights add up to a multiple of ten. */
export function taiwanNumber(random: Random): string {
  const first = `${digits(random, 6)}${random.between(0, 6)}`;
  const sum = [1, 2, 1, 2, 1, 2, 4].reduce((total, weight, index) => total + digitSum(Number(first[index]) * weight), 0);
  return `${first}${(10 - (sum % 10)) % 10}`;
}

const codeLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A 统一社会信用代码: kind and place, the organisation with its own check (GB 11714), and a check of all (GB 32100). */
export function creditCode(random: Random): string {
  const organisation = digits(random, 8);
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + Number(organisation[index]) * weight, 0);
  const check = 11 - (sum % 11);
  const body = `91310000${organisation}${check === 10 ? "X" : check % 11}`;
  const total = [...body].reduce((all, letter, index) => all + codeLetters.indexOf(letter) * (3 ** index % 31), 0);
  return body + codeLetters.charAt((31 - (total % 31)) % 31);
}

/** The number of a bank card, with its last digit. */
export function withLuhn(number: string): string {
  const sum = [...number].reverse().reduce((total, digit, index) => total + digitSum(Number(digit) * (index % 2 === 0 ? 2 : 1)), 0);
  return `${number}${(10 - (sum % 10)) % 10}`;
}

/** An international account number, with its two digits to check it by, in groups of four. */
export function iban(country: string, account: string): string {
  const check = 98n - (inDigits(`${account}${country}00`) % 97n);
  return `${country}${String(check).padStart(2, "0")}${account}`.replace(/.{4}(?=.)/g, "$& ");
}

/** Letters as two digits each, A is 10. */
export const inDigits = (text: string): bigint => BigInt([...text].map((letter) => parseInt(letter, 36)).join(""));

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.between(0, 9)).join("");

const digitSum = (number: number): number => Math.floor(number / 10) + (number % 10);

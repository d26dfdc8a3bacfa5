import { CustomerKind } from "../customers/customer/customer.enums";
import { creditCode, iban, inDigits, papersOf, taiwanNumber, withLuhn } from "./papers";
import { randomFor } from "./random";

const random = randomFor("papers under test");
const many = <T>(make: () => T): T[] => Array.from({ length: 200 }, make);

test("numbers of the Taiwan register pass the ministry's check, as a real one does", () => {
  const weights = [1, 2, 1, 2, 1, 2, 4, 1];
  const sum = (number: string): number => weights.reduce((total, weight, index) => total + [...String(Number(number[index]) * weight)].reduce((all, digit) => all + Number(digit), 0), 0);
  expect(sum("04595257") % 10).toBe(0);
  for (const number of many(() => taiwanNumber(random))) expect([number.length, sum(number) % 10]).toEqual([8, 0]);
});

test("codes of the Chinese register have both their checks", () => {
  const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];
  const sum = (code: string): number => weights.reduce((total, weight, index) => total + letters.indexOf(code[index] ?? "") * weight, 0);
  expect(sum("91350100M000100Y43") % 31).toBe(0);
  for (const code of many(() => creditCode(random))) expect([code.length, sum(code) % 31]).toEqual([18, 0]);
});

test("accounts have the digits that check them", () => {
  expect(withLuhn("7992739871")).toBe("79927398713");
  expect(iban("GB", "WEST12345698765432")).toBe("GB82 WEST 1234 5698 7654 32");
  const remainder = (account: string): bigint => inDigits(account.replaceAll(" ", "").replace(/^(.{4})(.*)$/, "$2$1")) % 97n;
  for (const account of many(() => iban("GB", `TEST${random.between(10_000, 99_999)}`))) expect(remainder(account)).toBe(1n);
});

test("companies have a number, people have none, and some of both an account", () => {
  const companies = many(() => papersOf(random, "zh-Hant", CustomerKind.COMPANY));
  const people = many(() => papersOf(random, "en", CustomerKind.PERSON));
  expect(companies.every(({ identityNumber }) => /^\d{8}$/.test(identityNumber ?? ""))).toBe(true);
  expect(people.every(({ identityNumber }) => identityNumber === null)).toBe(true);
  for (const some of [companies, people]) expect(new Set(some.map(({ bankAccount }) => bankAccount === null)).size).toBe(2);
});

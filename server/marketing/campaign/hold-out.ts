import { createHash } from "node:crypto";

/** The Mersenne prime 2³¹ − 1: products of two numbers below it stay within 63 bits. */
const prime = 2_147_483_647n;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Characters of an id's end that are looked at: 30 random bits. */
const characters = 6;

/** The coefficients of a random polynomial of degree two, which the seed fixes for good. */
export interface HoldOut {
  readonly coefficients: readonly [bigint, bigint, bigint];
  /** Customers whose hash is below it are held out. */
  readonly limit: bigint;
}

/**
 * A random but repeatable choice of the share of customers that are held out: a customer's fate depends on the seed and
 * the customer's id alone, so that a second run, another database or a later addition decides the same.
 * Hashing by a random polynomial of degree two is three-wise independent (M. N. Wegman, J. L. Carter, "New hash
 * functions and their use in authentication and set equality", JCSS 22, 1981, section 3), and can be said in SQL.
 * @param seed the campaign's id
 * @param share from 0 to 1
 */
export function holdOut(seed: string, share: number): HoldOut {
  const digest = createHash("sha256").update(seed).digest();
  const coefficient = (at: number): bigint => digest.readBigUInt64BE(at) % prime;
  return { coefficients: [coefficient(0), coefficient(8), coefficient(16)], limit: BigInt(Math.round(share * Number(prime))) };
}

/** Whether a customer is held out. */
export function isHeldOut({ coefficients: [a, b, c], limit }: HoldOut, customerId: string): boolean {
  const x = [...customerId.slice(-characters)].reduce((sum, character) => sum * 32n + BigInt(alphabet.indexOf(character) + 1), 0n) % prime;
  return (((a * ((x * x) % prime)) % prime) + ((b * x) % prime) + c) % prime < limit;
}

/** The same as SQL that is true for the held out, over a column with the customer's id. All numbers are ours, none a caller's. */
export function heldOutSql({ coefficients: [a, b, c], limit }: HoldOut, column: string): string {
  const digits = Array.from({ length: characters }, (_, index) => `INSTR('${alphabet}', SUBSTR(${column}, ${index - characters}, 1)) * ${32 ** (characters - 1 - index)}`);
  const x = `((${digits.join(" + ")}) % ${prime})`;
  return `(((${a} * ((${x} * ${x}) % ${prime})) % ${prime} + (${b} * ${x}) % ${prime} + ${c}) % ${prime} < ${limit})`;
}

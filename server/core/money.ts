/** Money in the API: an exact decimal string and a currency (ISO 4217). */
export interface MoneyValue {
  amount: string;
  currency: string;
}

/** Ten-thousandths in one major unit: prices with three and four decimals are real. */
export const scale = 10_000n;

const decimal = /^([+-]?)(\d{1,14})(?:\.(\d{1,4}))?$/;

/**
 * Reads a decimal string as ten-thousandths, exactly.
 * @returns undefined if it is not a plain decimal with at most 14 digits before and 4 after the point
 */
export function parseAmount(text: string): bigint | undefined {
  const match = decimal.exec(text.trim());
  if (!match) return undefined;
  const units = BigInt(match[2] ?? "0") * scale + BigInt((match[3] ?? "").padEnd(4, "0"));
  return match[1] === "-" ? -units : units;
}

/** Ten-thousandths as a decimal string with two to four decimals, e.g. `12.34`, `0.3575`. Takes whatever a driver returns. */
export function formatAmount(stored: bigint | number | string): string {
  if (typeof stored !== "number" || !Number.isSafeInteger(stored)) return formatBigAmount(BigInt(stored));
  const units = Math.abs(stored);
  const rest = units % 10_000;
  const whole = (units - rest) / 10_000;
  return `${stored < 0 ? "-" : ""}${whole}.${decimals(rest)}`;
}

function formatBigAmount(stored: bigint): string {
  const units = stored < 0n ? -stored : stored;
  return `${stored < 0n ? "-" : ""}${units / scale}.${decimals(Number(units % scale))}`;
}

function decimals(rest: number): string {
  if (rest % 100 === 0) return String(rest / 100).padStart(2, "0");
  const digits = String(rest).padStart(4, "0");
  return digits.endsWith("0") ? digits.slice(0, 3) : digits;
}

/** Multiplies ten-thousandths by a share kept in ten-thousandths (probability, discount), half away from zero. */
export function times(amount: bigint, ratio: number): bigint {
  return divideRounded(amount * BigInt(Math.round(ratio * 10_000)), scale);
}

/** Integer division, half away from zero: the one rounding rule. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const quotient = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -quotient : quotient;
}

import type { Locale } from "../i18n/locale";
import { PLAIN, formatDecimal, numberFormat, scaleFor, shiftDecimal, type Scale } from "./number";

/** Money as the API gives it: an exact decimal string and an ISO 4217 code. */
export interface Money {
  amount: string;
  currency: string;
}

export interface MoneyStyle {
  /** Show the currency's sign; leave it out where a heading says it. */
  currency?: boolean;
  /** The scale of the column or picture; the figure's own best one when "auto". */
  scale?: Scale | "auto";
  /** A plus before gains. */
  signed?: boolean;
}

/** Minor digits of a currency: 2 for EUR, 0 for JPY. TWD is shown without, as it is used. */
function minorDigits(currency: string, locale: Locale): number {
  if (currency === "TWD") return 0;
  return numberFormat(locale, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** For pictures and for choosing a scale only; sums are made by the server. */
export const approximate = (money: Money): number => Number(money.amount);

/** Money for reading: `NT$1,234`, `1,234.50`, `123.4萬`. Never passes through a float. */
export function formatMoney(money: Money, locale: Locale, style: MoneyStyle = {}): string {
  const auto = style.scale === "auto";
  const scale = style.scale === "auto" ? scaleFor(approximate(money), locale) : (style.scale ?? PLAIN);
  const digits = scale === PLAIN ? minorDigits(money.currency, locale) : 1;
  const text = formatDecimal(shiftDecimal(money.amount, scale.digits), locale, {
    ...(style.currency ? { style: "currency", currency: money.currency, currencyDisplay: "narrowSymbol" } : {}),
    ...(style.signed ? { signDisplay: "exceptZero" } : {}),
    minimumFractionDigits: auto ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return auto ? text + scale.label : text;
}

/** What a heading says once for a column of money: "TWD", "萬 TWD", "k EUR". */
export const moneyUnit = (currency: string, scale: Scale = PLAIN): string => (scale.label ? `${scale.label} ${currency}` : currency);

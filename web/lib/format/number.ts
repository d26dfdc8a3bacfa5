import type { Locale } from "../i18n/locale";

/** A power of ten that a whole column, axis or headline is shown in, said once: 萬, 亿, k, M … */
export interface Scale {
  /** Digits the decimal point moves to the left: 3 for thousands, 4 for 萬. */
  digits: number;
  /** What to write once beside the heading; empty when the figures stand as they are. */
  label: string;
}

export const PLAIN: Scale = { digits: 0, label: "" };

const SCALES: Record<Locale, Scale[]> = {
  en: [{ digits: 9, label: "B" }, { digits: 6, label: "M" }, { digits: 3, label: "k" }],
  "zh-Hant": [{ digits: 8, label: "億" }, { digits: 4, label: "萬" }],
  "zh-Hans": [{ digits: 8, label: "亿" }, { digits: 4, label: "万" }],
};

/** The scale in which the largest of a set of figures reads best. */
export function scaleFor(largest: number, locale: Locale): Scale {
  return SCALES[locale].find(scale => Math.abs(largest) >= 10 ** scale.digits) ?? PLAIN;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A cached `Intl.NumberFormat`: making one costs far more than using it. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A decimal string moved `digits` places to the right of the point, without ever being a float: ("1234.5", 3) → "1.2345". */
export function shiftDecimal(decimal: string, digits: number): string {
  if (!DECIMAL.test(decimal)) throw new RangeError(`not a decimal: ${decimal}`);
  if (digits === 0) return decimal;
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = decimal.slice(sign.length).split(".");
  const padded = whole.padStart(digits + 1, "0");
  const cut = padded.length - digits;
  return `${sign}${padded.slice(0, cut)}.${padded.slice(cut)}${fraction}`;
}

/** A decimal string rounded and grouped for reading, exactly (no float in between). */
export function formatDecimal(decimal: string, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  if (!DECIMAL.test(decimal)) throw new RangeError(`not a decimal: ${decimal}`);
  return numberFormat(locale, options).format(decimal as `${number}`);
}

/** A count, grouped: 1,234,567. */
export const formatCount = (value: number, locale: Locale): string => numberFormat(locale).format(value);

/** A count that need not be exact: 1.2M, 123萬. */
export function formatAbout(value: number, locale: Locale): string {
  const scale = scaleFor(value, locale);
  if (scale === PLAIN) return formatCount(value, locale);
  return numberFormat(locale, { maximumSignificantDigits: 3 }).format(value / 10 ** scale.digits) + scale.label;
}

/** A share 0…1 in per cent, with one decimal below ten per cent. */
export function formatShare(share: number, locale: Locale): string {
  const digits = Math.abs(share) < 0.1 && share !== 0 ? 1 : 0;
  return numberFormat(locale, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share);
}

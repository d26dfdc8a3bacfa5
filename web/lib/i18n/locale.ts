/** The languages of the app, in the order they are offered. Also the names of the folders in `web/messages`. */
export const LOCALES = ["zh-Hant", "zh-Hans", "en"] as const;

export type Locale = (typeof LOCALES)[number];

/** How each language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = { "zh-Hant": "繁體中文", "zh-Hans": "简体中文", en: "English" };

/** The cookie that holds the language before sign-in and for the server's first paint. */
export const LOCALE_COOKIE = "guanxi_locale";

const FROM_API = { ZH_HANT: "zh-Hant", ZH_HANS: "zh-Hans", EN: "en" } as const;
const TO_API = { "zh-Hant": "ZH_HANT", "zh-Hans": "ZH_HANS", en: "EN" } as const;

export type ApiLocale = keyof typeof FROM_API;

/** The API's enum value as a language tag. */
export const localeFromApi = (value: ApiLocale): Locale => FROM_API[value];

/** A language tag as the API's enum value. */
export const localeToApi = (locale: Locale): ApiLocale => TO_API[locale];

export const isLocale = (value: unknown): value is Locale => LOCALES.some(locale => locale === value);

/** The best language for an `Accept-Language` header; English when none fits. */
export function localeFromHeader(header: string | null): Locale {
  for (const part of (header ?? "").split(",")) {
    const tag = (part.split(";")[0] ?? "").trim().toLowerCase();
    if (tag.startsWith("en")) return "en";
    if (tag.startsWith("zh")) return /hans|-cn|-sg|-my/.test(tag) || tag === "zh" ? "zh-Hans" : "zh-Hant";
  }
  return "en";
}

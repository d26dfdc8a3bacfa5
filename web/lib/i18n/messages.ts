import compile from "icu-minify/compile";
import type { Locale } from "./locale";

/** The areas: one file per area and language in `web/messages`. An area is added here and in `Messages`. */
export const AREAS = ["common", "frame", "signIn", "errors", "list", "home", "customers", "pipeline", "analysis", "desk", "alerts"] as const;

/** All texts, typed by the English files; the test keeps the other languages equal in keys. */
export interface Messages {
  common: typeof import("../../messages/en/common.json");
  frame: typeof import("../../messages/en/frame.json");
  signIn: typeof import("../../messages/en/signIn.json");
  errors: typeof import("../../messages/en/errors.json");
  list: typeof import("../../messages/en/list.json");
  home: typeof import("../../messages/en/home.json");
  customers: typeof import("../../messages/en/customers.json");
  pipeline: typeof import("../../messages/en/pipeline.json");
  analysis: typeof import("../../messages/en/analysis.json");
  desk: typeof import("../../messages/en/desk.json");
  alerts: typeof import("../../messages/en/alerts.json");
}

type Texts = { [key: string]: string | Texts };

/** Plurals and gaps are taken apart here, once, so that no browser needs the parser (see `use-intl/format-message` in next.config.mjs). */
// Cloned, because the compiler's objects have no prototype, which React does not send to browsers.
const compiled = (texts: Texts): object =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, typeof value === "string" ? structuredClone(compile(value)) : compiled(value)]));

async function load(locale: Locale): Promise<Messages> {
  const areas = await Promise.all(
    AREAS.map(async area => {
      const file = (await import(`../../messages/${locale}/${area}.json`)) as { default: Texts };
      return [area, compiled(file.default)] as const;
    }),
  );
  return Object.fromEntries(areas) as unknown as Messages;
}

const loaded = new Map<Locale, Promise<Messages>>();

/** The texts of one language, merged from its areas and compiled. On the server only: pages get them with the first paint. */
export function loadMessages(locale: Locale): Promise<Messages> {
  // While developing they are read anew, so that a changed text shows.
  const kept = process.env.NODE_ENV === "production" ? loaded.get(locale) : undefined;
  const messages = kept ?? load(locale);
  loaded.set(locale, messages);
  return messages;
}

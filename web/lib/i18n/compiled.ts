import compile from "icu-minify/compile";

/** Texts by key, in groups. */
export type Texts = { [key: string]: string | Texts };

/** Plurals and gaps are taken apart here, once, so that no browser needs the parser (see `use-intl/format-message` in next.config.mjs). */
// Cloned, because the compiler's objects have no prototype, which React does not send to browsers.
export const compiled = (texts: Texts): object =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, typeof value === "string" ? structuredClone(compile(value)) : compiled(value)]));

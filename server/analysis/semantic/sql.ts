import type { AnalyticValue, Fragment } from "../../core/analytic-database";

/** Text to be put into a statement as it is: names and numbers of ours, never a caller's. */
export const raw = (text: string): Fragment => ({ text, values: [] });

/** A statement or a piece of one: fragments are put in, everything else is bound. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Fragment | AnalyticValue)[]): Fragment {
  const values: AnalyticValue[] = [];
  const texts = strings.map((text, index) => {
    const part = parts[index];
    if (part === undefined) return text;
    if (part !== null && typeof part === "object") {
      values.push(...part.values);
      return text + part.text;
    }
    values.push(part);
    return `${text}?`;
  });
  return { text: texts.join(""), values };
}

/** The fragments one after the other. */
export const joined = (fragments: readonly Fragment[], separator: string): Fragment => ({
  text: fragments.map(({ text }) => text).join(separator),
  values: fragments.flatMap(({ values }) => values),
});

/** All of them; none means always. */
export const every = (fragments: readonly Fragment[]): Fragment => (fragments.length === 0 ? raw("TRUE") : joined(fragments.map((each) => sql`(${each})`), " AND "));

/** At least one of them; none means never. */
export const any = (fragments: readonly Fragment[]): Fragment => (fragments.length === 0 ? raw("FALSE") : joined(fragments.map((each) => sql`(${each})`), " OR "));

import mustache, { type OpeningAndClosingTags, type TemplateSpans } from "mustache";
import type { FieldError } from "../../../core/errors";

/** Variables stand in single braces: `{customer.name}`. */
const tags: OpeningAndClosingTags = ["{", "}"];

/** Without the library's cache, which keeps every text for ever. */
const writer = Object.assign(new mustache.Writer(), { templateCache: undefined });

const parse = (text: string): TemplateSpans => writer.parse(text, tags) as TemplateSpans;

/** What the names of variables look like; anything else in braces is refused. */
const name = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/;

/**
 * What is wrong with the variables of a text: unknown ones, and braces that are not closed. Sections and partials of the
 * template language are no variables, so nothing but names gets through.
 * @param known the variables that there are
 * @param path where the text stands in the input; errors carry the place in it as `at`, counted from 1
 */
export function placeholderFaults(text: string, known: ReadonlySet<string>, path: string): FieldError[] {
  let tokens: TemplateSpans;
  try {
    tokens = parse(text);
  } catch (error) {
    const at = Number(/at (\d+)$/.exec((error as Error).message)?.[1] ?? 0) + 1;
    return [{ path, code: "unclosedVariable", message: `the brace before character ${at} is not closed`, params: { at } }];
  }
  return tokens.flatMap(([kind, value, start]) => {
    if (kind === "text" || (kind === "name" && known.has(value))) return [];
    const at = start + 1;
    const shown = text.slice(start, text.indexOf("}", start) + 1).slice(0, 60) || value;
    return [{ path, code: "unknownVariable", message: `there is no variable ${shown} (character ${at})`, params: { name: shown, at } }];
  });
}

/** The names of all variables in a text that was checked. */
export const placeholdersOf = (text: string): string[] => parse(text).flatMap(([kind, value]) => (kind === "name" && name.test(value) ? [value] : []));

/** Puts values into a text that was checked; a variable without a value leaves nothing. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return writer.render(text, nested(values), {}, { tags, escape: (value: unknown) => String(value) });
}

/** `customer.name` as the template language looks it up. */
function nested(values: Readonly<Record<string, string>>): object {
  const view: Record<string, Record<string, string> | string> = {};
  for (const [path, value] of Object.entries(values)) {
    const [first = "", second] = path.split(".");
    if (second === undefined) view[first] = value;
    else view[first] = { ...(view[first] as Record<string, string> | undefined), [second]: value };
  }
  return view;
}

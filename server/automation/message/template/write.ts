import type { Locale } from "../../../identity/role";
import type { MessageSubject } from "../message.enums";
import type { MessageFacts, Setting } from "./facts";
import type { MessageText } from "./message-template.entity";
import { fillIn } from "./placeholders";
import { shownValue, variablesOf, type Variable } from "./variables";

/** A message as it is sent. */
export interface Written {
  readonly locale: Locale;
  readonly subject: string | null;
  readonly body: string;
}

/** Longest subject and text of a message, in characters, filled in. */
export const [longestSubject, longestBody] = [300, 20_000] as const;

/** The text for a language: its own, else the workspace's, else the template's first. Undefined for a template without words. */
export function textFor(texts: readonly MessageText[], locale: Locale, workspace: Locale): MessageText | undefined {
  const of = (wanted: Locale): MessageText | undefined => texts.find((text) => text.locale === wanted);
  return of(locale) ?? of(workspace) ?? texts[0];
}

/** Says what is shown of a variable; a preview leaves out what its viewer may not see. */
export type Show = (variable: Variable, value: string) => string;

/** Writes a message about a record. Everything in it is text: nothing of a name or a subject is read as a variable again. */
export function write(about: MessageSubject, { locale, subject, body }: MessageText, { values }: Pick<MessageFacts, "values">, { zone }: Setting, show: Show = (_, value) => value): Written {
  const filled = Object.fromEntries(variablesOf(about).map((variable, index) => [variable.name, show(variable, shownValue(variable, values[index] ?? null, locale, zone))]));
  return {
    locale,
    subject: subject ? fillIn(subject, filled).trim().slice(0, longestSubject) : null,
    body: fillIn(body, filled).trim().slice(0, longestBody),
  };
}

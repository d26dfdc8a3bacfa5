import { compiled, type Texts } from "./compiled";
import type { Locale } from "./locale";

/** The words of conditions: what can be tested, and how. They reach a browser with the first page that builds one. */
export type ConditionMessages = typeof import("../../messages/en/conditions.json");

/** The words of conditions in one language, compiled. On the server only. */
export async function loadConditionMessages(locale: Locale): Promise<ConditionMessages> {
  const file = (await import(`../../messages/${locale}/conditions.json`)) as { default: Texts };
  return compiled(file.default) as unknown as ConditionMessages;
}

import { compiled, type Texts } from "./compiled";
import type { Locale } from "./locale";
import type { ConditionMessages } from "./condition-messages";
import type { SettingsMessages } from "./settings-messages";

/** The areas: one file per area and language in `web/messages`. An area is added here and in `Messages`. */
export const AREAS = ["common", "frame", "signIn", "access", "proof", "errors", "list", "home", "customers", "pipeline", "campaigns", "purchases", "analysis", "desk", "alerts", "approvals", "message", "history"] as const;

/** All texts, typed by the English files; the test keeps the other languages equal in keys. */
export interface Messages {
  common: typeof import("../../messages/en/common.json");
  frame: typeof import("../../messages/en/frame.json");
  signIn: typeof import("../../messages/en/signIn.json");
  access: typeof import("../../messages/en/access.json");
  proof: typeof import("../../messages/en/proof.json");
  errors: typeof import("../../messages/en/errors.json");
  list: typeof import("../../messages/en/list.json");
  home: typeof import("../../messages/en/home.json");
  customers: typeof import("../../messages/en/customers.json");
  pipeline: typeof import("../../messages/en/pipeline.json");
  campaigns: typeof import("../../messages/en/campaigns.json");
  purchases: typeof import("../../messages/en/purchases.json");
  analysis: typeof import("../../messages/en/analysis.json");
  desk: typeof import("../../messages/en/desk.json");
  alerts: typeof import("../../messages/en/alerts.json");
  approvals: typeof import("../../messages/en/approvals.json");
  message: typeof import("../../messages/en/message.json");
  history: typeof import("../../messages/en/history.json");
  /** Only where conditions are built, see `ConditionTexts`. */
  conditions: ConditionMessages;
  /** Only below `/settings`, see `SettingsTexts`. */
  settings: SettingsMessages;
}

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

import type { Locale } from "./locale";
import { compiled, type Texts } from "./compiled";

/** The pages of the settings: one file of texts each, in `web/messages/<language>/settings`. */
export const SETTINGS_AREAS = ["nav", "profile", "security", "people", "teams", "policy", "keys", "webhooks", "audit", "backups", "privacy", "warehouse", "costs", "calendar", "jobs", "rules", "messages"] as const;

/** The texts of the settings; they reach a browser with the first page of the settings, not before. */
export interface SettingsMessages {
  nav: typeof import("../../messages/en/settings/nav.json");
  profile: typeof import("../../messages/en/settings/profile.json");
  security: typeof import("../../messages/en/settings/security.json");
  people: typeof import("../../messages/en/settings/people.json");
  teams: typeof import("../../messages/en/settings/teams.json");
  policy: typeof import("../../messages/en/settings/policy.json");
  keys: typeof import("../../messages/en/settings/keys.json");
  webhooks: typeof import("../../messages/en/settings/webhooks.json");
  audit: typeof import("../../messages/en/settings/audit.json");
  backups: typeof import("../../messages/en/settings/backups.json");
  privacy: typeof import("../../messages/en/settings/privacy.json");
  warehouse: typeof import("../../messages/en/settings/warehouse.json");
  calendar: typeof import("../../messages/en/settings/calendar.json");
  jobs: typeof import("../../messages/en/settings/jobs.json");
  costs: typeof import("../../messages/en/settings/costs.json");
  rules: typeof import("../../messages/en/settings/rules.json");
  messages: typeof import("../../messages/en/settings/messages.json");
}

/** The settings' texts of one language, compiled. On the server only. */
export async function loadSettingsMessages(locale: Locale): Promise<SettingsMessages> {
  const areas = await Promise.all(
    SETTINGS_AREAS.map(async area => {
      const file = (await import(`../../messages/${locale}/settings/${area}.json`)) as { default: Texts };
      return [area, compiled(file.default)] as const;
    }),
  );
  return Object.fromEntries(areas) as unknown as SettingsMessages;
}

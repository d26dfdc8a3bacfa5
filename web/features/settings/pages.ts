import { IconArchive, IconBellCog, IconCalendar, IconClockPlay, IconCoins, IconDatabase, IconFingerprint, IconHistory, IconKey, IconLock, IconMessage, IconShieldCheck, IconSitemap, IconUser, IconUsers, IconWebhook, type Icon } from "@tabler/icons-react";
import type { SettingsMessages } from "@/lib/i18n/settings-messages";

export type SettingsPageKey = Exclude<keyof SettingsMessages, "nav">;

export interface SettingsPage {
  key: SettingsPageKey;
  group: "me" | "company" | "safety";
  Icon: Icon;
  /** Shown only to viewers whose role may do this; everybody when left out. */
  ability?: string;
  /** Whoever builds the page sets this: what is not ready is not shown. */
  built: boolean;
}

/** All pages of the settings, in their order; the address is `/settings/<key>`. */
const PAGES: SettingsPage[] = [
  {
    key: "profile",
    group: "me",
    Icon: IconUser,
    built: true,
  },
  {
    key: "security",
    group: "me",
    Icon: IconFingerprint,
    built: true,
  },
  {
    key: "keys",
    group: "me",
    Icon: IconKey,
    ability: "apiKey:create",
    built: true,
  },
  {
    key: "webhooks",
    group: "me",
    Icon: IconWebhook,
    ability: "webhook:create",
    built: true,
  },
  {
    key: "people",
    group: "company",
    Icon: IconUsers,
    ability: "user:update",
    built: true,
  },
  {
    key: "teams",
    group: "company",
    Icon: IconSitemap,
    ability: "team:update",
    built: true,
  },
  {
    key: "policy",
    group: "company",
    Icon: IconShieldCheck,
    ability: "policy:read",
    built: true,
  },
  {
    key: "calendar",
    group: "company",
    Icon: IconCalendar,
    ability: "calendar:read",
    built: true,
  },
  {
    key: "rules",
    group: "company",
    Icon: IconBellCog,
    ability: "rule:update",
    built: true,
  },
  {
    key: "messages",
    group: "company",
    Icon: IconMessage,
    ability: "messageTemplate:create",
    built: true,
  },
  {
    key: "costs",
    group: "company",
    Icon: IconCoins,
    ability: "analysis:setCosts",
    built: true,
  },
  {
    key: "audit",
    group: "safety",
    Icon: IconHistory,
    ability: "event:read",
    built: true,
  },
  {
    key: "privacy",
    group: "safety",
    Icon: IconLock,
    ability: "privacyRequest:read",
    built: true,
  },
  {
    key: "backups",
    group: "safety",
    Icon: IconArchive,
    ability: "backup:read",
    built: true,
  },
  {
    key: "warehouse",
    group: "safety",
    Icon: IconDatabase,
    ability: "warehouse:read",
    built: true,
  },
  {
    key: "jobs",
    group: "safety",
    Icon: IconClockPlay,
    ability: "job:read",
    built: true,
  },
];

export const settingsPath = (key: SettingsPageKey): string => `/settings/${key}`;

/** The pages this viewer finds. */
export const pagesFor = (abilities: readonly string[]): SettingsPage[] =>
  PAGES.filter(page => page.built && (!page.ability || abilities.includes(page.ability)));

import { IconChartDots3, IconHeadset, IconLayoutKanban, IconSettings, IconSpeakerphone, IconSun, IconTruckDelivery, IconUsers, type Icon } from "@tabler/icons-react";

export type NavigationKey = "home" | "customers" | "pipeline" | "analysis" | "desk" | "campaigns" | "purchases" | "settings";

export interface NavigationEntry {
  key: NavigationKey;
  href: string;
  Icon: Icon;
  /** Shown only to viewers whose role may do this; everybody when left out. */
  ability?: string;
  /** Other addresses that belong to it, for marking where one is. */
  also?: string;
}

/** The rail's entries, in its order. */
const ENTRIES: NavigationEntry[] = [
  { key: "home", href: "/", Icon: IconSun },
  { key: "customers", href: "/customers", Icon: IconUsers, ability: "customer:read", also: "/segments" },
  { key: "pipeline", href: "/pipeline", Icon: IconLayoutKanban, ability: "opportunity:read", also: "/deals" },
  { key: "analysis", href: "/analysis/profiling", Icon: IconChartDots3, ability: "analysis:read", also: "/analysis" },
  { key: "desk", href: "/desk", Icon: IconHeadset, ability: "ticket:read", also: "/tickets" },
  { key: "campaigns", href: "/campaigns", Icon: IconSpeakerphone, ability: "campaign:address" },
  { key: "purchases", href: "/purchases", Icon: IconTruckDelivery, ability: "purchase:receive" },
  { key: "settings", href: "/settings", Icon: IconSettings },
];

/** The screens that exist: whoever builds a screen adds its key here. */
const BUILT: NavigationKey[] = ["home", "desk", "customers", "pipeline", "analysis", "campaigns", "purchases", "settings"];

/** What a phone's bar has room for. */
const ON_PHONES = 5;

/** A phone's bar, the last entries left out where they are too many; the settings are behind the face there. */
export const forPhones = (entries: NavigationEntry[]): NavigationEntry[] => entries.filter(({ key }) => key !== "settings").slice(0, ON_PHONES);

/** What this viewer finds in the navigation. */
export const entriesFor = (abilities: string[]): NavigationEntry[] =>
  ENTRIES.filter(entry => BUILT.includes(entry.key) && (!entry.ability || abilities.includes(entry.ability)));

const isWithin = (pathname: string, base: string): boolean => pathname === base || pathname.startsWith(`${base}/`);

/** Whether an address belongs to an entry. */
export function isCurrent(entry: NavigationEntry, pathname: string): boolean {
  if (entry.href === "/") return pathname === "/";
  return isWithin(pathname, entry.href) || (entry.also !== undefined && isWithin(pathname, entry.also));
}

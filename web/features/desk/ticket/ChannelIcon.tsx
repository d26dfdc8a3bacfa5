"use client";
import { IconDeviceMobileMessage, IconMail, IconMapPin, IconMessageCircle, IconNote, IconPhone, IconPrinter, IconWorld, type Icon } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Channel } from "@/generated/graphql";

const ICONS: Record<Channel, Icon> = { NOTE: IconNote, PHONE: IconPhone, VISIT: IconMapPin, EMAIL: IconMail, CHAT: IconMessageCircle, SMS: IconDeviceMobileMessage, WEB: IconWorld, FAX: IconPrinter };

/** By which way something came or went. */
export function ChannelIcon({ channel }: { channel: Channel }) {
  const t = useTranslations("desk.channel");
  const Icon = ICONS[channel];
  return <Icon size={16} stroke={1.7} aria-label={t(channel)} />;
}

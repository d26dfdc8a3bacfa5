import { IconDeviceMobileMessage, IconMail, IconMapPin, IconMessageCircle, IconNote, IconPhone, IconPrinter, IconWorld, type Icon } from "@tabler/icons-react";
import type { Channel } from "@/generated/graphql";

/** The ways to talk with a customer, the most used first. */
export const CHANNELS: readonly Channel[] = ["NOTE", "PHONE", "VISIT", "EMAIL", "CHAT", "SMS", "WEB", "FAX"];

export const CHANNEL_ICONS: Record<Channel, Icon> = {
  NOTE: IconNote,
  PHONE: IconPhone,
  VISIT: IconMapPin,
  EMAIL: IconMail,
  CHAT: IconMessageCircle,
  SMS: IconDeviceMobileMessage,
  WEB: IconWorld,
  FAX: IconPrinter,
};

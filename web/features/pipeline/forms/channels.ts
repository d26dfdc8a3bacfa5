import type { Channel } from "@/generated/graphql";

/** How people get in touch, most used first. */
export const CHANNELS = ["PHONE", "EMAIL", "VISIT", "CHAT", "SMS", "WEB", "FAX", "NOTE"] as const satisfies readonly Channel[];

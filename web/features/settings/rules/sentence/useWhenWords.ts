"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { RuleWhenInput } from "@/generated/graphql";
import { useEventWords } from "./useEventWords";

/** A Monday, from which the days of the week are named. */
const MONDAY = Date.UTC(2026, 2, 2);
const DAY = 86_400_000;

/** Says when a rule looks, in the reader's words. */
export function useWhenWords(): (when: RuleWhenInput) => string {
  const t = useTranslations("settings.rules.says");
  const format = useFormatter();
  const events = useEventWords();
  return ({ kind, types, every, on, hour }) => {
    if (kind === "EVENT") return t("EVENT", { events: (types ?? []).map(events).join(t("or")) });
    if (kind !== "TIME") return t("CONDITION");
    const day = format.dateTime(new Date(MONDAY + ((on ?? 1) - 1) * DAY), { weekday: "long", timeZone: "UTC" });
    return t(every ?? "DAY", { hour: String(hour ?? 0), on: on ?? 1, day });
  };
}

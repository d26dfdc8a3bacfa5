"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { TicketPriority } from "@/generated/graphql";

/** Only a priority that asks for something is said. */
export function PriorityMark({ priority }: { priority: TicketPriority }) {
  const t = useTranslations("desk.priority");
  if (priority === "URGENT") return <Mark meaning="bad">{t(priority)}</Mark>;
  return priority === "HIGH" ? <Mark meaning="watch">{t(priority)}</Mark> : null;
}

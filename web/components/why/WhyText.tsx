"use client";
import { useTranslations } from "next-intl";
import type { WhyPartsFragment } from "@/generated/graphql";
import { useRuleName } from "@/lib/useRuleName";
import { useEventName } from "../history/useEventName";

/** Why the system did something, in a line: the rule and its version, the event that set it off, the rules that led to it. */
export function WhyText({ why }: { why: WhyPartsFragment }) {
  const t = useTranslations("common.why");
  const eventName = useEventName();
  const nameOf = useRuleName();
  const rule = t("rule", { rule: why.rule ? nameOf(why.rule) : t("hidden"), revision: why.revision });
  const event = why.event && t("event", { event: eventName(why.event) });
  const chain = why.chain.length > 0 && t("chain", { rules: why.chain.map(nameOf).join(" → ") });
  return <>{[rule, event, chain].filter(Boolean).join(" · ")}</>;
}

"use client";
import { useTranslations } from "next-intl";
import { useVocabulary, useWords } from "@/components/condition/vocabulary";
import type { RuleActionInput } from "@/generated/graphql";

/** Says what a rule does in the reader's words. */
export function useActionWords(): (action: RuleActionInput) => string {
  const t = useTranslations("settings.rules.says");
  const does = useTranslations("settings.rules.does");
  const words = useWords();
  const { choices } = useVocabulary();
  const names = (ids: readonly string[]) => ids.map(id => choices("User")?.find(({ value }) => value === id)?.label ?? "…");
  return ({ alert, followUp, assign, set, move, tag, notify, send, approval }) => {
    if (alert) {
      const to = does(alert.to ?? "OWNER");
      return alert.due ? t("alertDue", { to, count: alert.due.count, unit: words("unit", alert.due.unit) }) : t("alert", { to });
    }
    if (followUp) return t("followUp", { count: followUp.due.count, unit: words("unit", followUp.due.unit) });
    if (assign) return t("assign", { by: [assign.by === "USER" ? "" : does(assign.by), names(assign.userIds).join(t("list")), assign.role ? words("code.Role", assign.role) : ""].filter(Boolean).join(t("list")) });
    if (set) return t("set", { field: words("field", set.field), value: set.value });
    if (move) return t("move", { stage: words("code.LifeCycleStage", move.to) });
    if (tag) return t("tag", { tag: tag.tag });
    if (approval) return t("approval", { of: approval.userId ? names([approval.userId]).join("") : t("manager") });
    if (send) return t("send", { to: does(`recipient.${send.to}`) });
    return t("notify", { people: [...names(notify?.userIds ?? []), ...(notify?.manager ? [t("manager")] : [])].join(t("list")) });
  };
}

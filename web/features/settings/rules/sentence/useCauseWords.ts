"use client";
import { useTranslations } from "next-intl";
import { groupOf } from "@/components/condition/draft";
import type { ConditionInput, RuleCauseInput } from "@/generated/graphql";
import { useConditionWords } from "./useConditionWords";

/** Says which records a cause is for, and how long it stands, in the reader's words; nothing where it is for all of them. */
export function useCauseWords(): (subject: string, cause: RuleCauseInput) => string {
  const t = useTranslations("settings.rules.says");
  const words = useConditionWords();
  return (subject, { where, until }) => {
    if (!asks(where)) return "";
    const conditions = words(subject, where);
    return asks(until) ? t("until", { conditions, until: words(subject, until) }) : conditions;
  };
}

const asks = (condition: ConditionInput | null | undefined): condition is ConditionInput => Boolean(condition && groupOf(condition).parts.length > 0);

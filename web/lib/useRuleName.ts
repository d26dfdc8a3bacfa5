"use client";
import { useTranslations } from "next-intl";
import type { RuleKind } from "@/generated/graphql";

/** What a rule is called: the name that somebody gave it, or that of its kind in the reader's language. */
export function useRuleName(): (rule: { kind: RuleKind; name: string; named: boolean }) => string {
  const kinds = useTranslations("alerts.kind");
  return ({ kind, name, named }) => (named ? name : kinds(kind));
}

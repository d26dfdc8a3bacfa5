"use client";
import { useQuery } from "@apollo/client/react";
import { AlertRulesDocument } from "@/generated/graphql";
import { useRuleName } from "@/lib/useRuleName";

/** The rules that raise alerts, to choose from, by name; undefined until they are there. */
export function useRaisingRules(): { value: string; label: string }[] | undefined {
  const nameOf = useRuleName();
  const rules = useQuery(AlertRulesDocument).data?.rules.filter(({ definition }) => definition?.actions.some(({ alert, notify }) => alert ?? notify));
  return rules?.map(rule => ({ value: rule.id, label: nameOf(rule) })).sort((one, other) => one.label.localeCompare(other.label));
}

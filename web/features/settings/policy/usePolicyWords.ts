"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useFieldName } from "@/components/history/useFieldName";
import { useValueName } from "@/components/history/useValueName";

const RIGHTS = ["hidden", "masked", "shown", "writable"];

/** Words of the policy: types, verbs, groups and the columns of conditions have names; what is too new to have one, and every field, is called as in the API. */
export function usePolicyWords() {
  const t = useTranslations("settings.policy");
  const column = useFieldName();
  const valueName = useValueName();
  /** One of the values to which a column narrows the rows of a type. */
  const choice = useCallback((type: string, name: string, code: string): string => valueName(type.charAt(0).toLowerCase() + type.slice(1), name, code) ?? code, [valueName]);
  const word = useCallback((kind: "types" | "verbs" | "groups", name: string): string => (t.has(`${kind}.${name}` as never) ? t(`${kind}.${name}` as never) : name), [t]);
  /** `all level=A|B` or `masked`, as the history has it. */
  const value = useCallback(
    (written: string | null): string => {
      if (written === null) return t("nothing");
      const [first = "", ...conditions] = written.split(" ");
      const plain = RIGHTS.includes(first) ? t(`rights.${first.toUpperCase()}` as never) : t(`rows.${first.toUpperCase()}` as never);
      return [plain, ...conditions.map(condition => condition.replace("=", ": ").replaceAll("|", ", "))].join(" · ");
    },
    [t],
  );
  return { word, value, column, choice };
}

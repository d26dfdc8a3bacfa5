"use client";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/condition/vocabulary";
import type { RuleSubject } from "@/generated/graphql";
import { emptyDraft, type RuleDraft } from "./draft";
import { useFaultAt } from "./faults";
import styles from "./editor.module.css";

interface Props {
  subject: RuleSubject;
  subjects: readonly string[];
  segmentId: string;
  segments: readonly { id: string; name: string }[];
  onChange: (changes: Partial<RuleDraft>) => void;
}

/** What kind of records a rule watches, and whose. Other records are another rule: conditions and actions begin anew. */
export function WatchPart({ subject, subjects, segmentId, segments, onChange }: Props) {
  const t = useTranslations("settings.rules.editor");
  const words = useWords();
  const faults = [useFaultAt("input.definition.subject"), useFaultAt("input.segmentId")];
  const aboutCustomers = subject !== "Product" && subject !== "WarehouseCheck";
  const watch = (next: RuleSubject) => onChange({ definition: emptyDraft(next).definition, segmentId: null });
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("subject")} size="xs" error={faults[0]} value={subject} data={subjects.map(each => ({ value: each, label: words("type", each) }))} onChange={({ currentTarget }) => watch(currentTarget.value as RuleSubject)} />
      {aboutCustomers && (
        <NativeSelect label={t("who")} size="xs" error={faults[1]} value={segmentId} data={[{ value: "", label: t("everybody") }, ...segments.map(({ id, name }) => ({ value: id, label: name }))]} onChange={({ currentTarget }) => onChange({ segmentId: currentTarget.value || null })} />
      )}
    </div>
  );
}

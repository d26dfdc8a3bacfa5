"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useVocabulary } from "@/components/condition/vocabulary";
import type { RuleApprovalInput } from "@/generated/graphql";
import { OptionalSpan } from "./OptionalSpan";
import styles from "./editor.module.css";

/** Who is asked to say yes or no, about what and by when. */
export function ApprovalForm({ value, onChange }: { value: RuleApprovalInput; onChange: (value: RuleApprovalInput) => void }) {
  const t = useTranslations("settings.rules.does");
  const { choices } = useVocabulary();
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("approver")} size="xs" value={value.userId ?? ""} data={[{ value: "", label: t("MANAGER") }, ...(choices("User") ?? [])]} onChange={({ currentTarget }) => onChange({ ...value, userId: currentTarget.value || null })} />
      <OptionalSpan label={t("due")} none={t("noSpan")} value={value.due ?? undefined} onChange={due => onChange({ ...value, due: due ?? null })} />
      <TextInput className={styles.wide} label={t("subject")} placeholder={t("subjectHint")} size="xs" maxLength={200} value={value.subject ?? ""} onChange={({ currentTarget }) => onChange({ ...value, subject: currentTarget.value || null })} />
    </div>
  );
}

"use client";
import { Checkbox, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { RuleNotifyInput } from "@/generated/graphql";
import { PeopleSelect } from "./PeopleSelect";
import styles from "./editor.module.css";

const MOST = 5;

/** Who is told beside whoever the record belongs to. */
export function NotifyForm({ value, onChange }: { value: RuleNotifyInput; onChange: (value: RuleNotifyInput) => void }) {
  const t = useTranslations("settings.rules.does");
  return (
    <div className={styles.fields}>
      <PeopleSelect value={value.userIds} most={MOST} onChange={userIds => onChange({ ...value, userIds })} />
      <Checkbox size="xs" mt={26} label={t("manager")} checked={value.manager ?? false} onChange={({ currentTarget }) => onChange({ ...value, manager: currentTarget.checked })} />
      <Textarea className={styles.wide} label={t("advice")} size="xs" autosize minRows={1} maxLength={500} value={value.advice ?? ""} onChange={({ currentTarget }) => onChange({ ...value, advice: currentTarget.value || null })} />
    </div>
  );
}

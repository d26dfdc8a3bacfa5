"use client";
import { ActionIcon, NativeSelect, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { ConditionBuilder } from "@/components/condition/ConditionBuilder";
import { useVocabulary, useWords, VocabularyProvider } from "@/components/condition/vocabulary";
import type { AlertSeverity, RuleCauseInput } from "@/generated/graphql";
import { isNothing } from "./draft";
import { FaultsContext, useFaultAt } from "./faults";
import { UntilPart } from "./UntilPart";
import styles from "./editor.module.css";

const SEVERITIES: readonly AlertSeverity[] = ["INFO", "WATCH", "BAD"];

interface Props {
  cause: RuleCauseInput;
  index: number;
  subject: string;
  /** Whether a condition is needed, and a field may say what makes an occurrence new. */
  isCondition: boolean;
  onChange: (cause: RuleCauseInput) => void;
  /** Absent for the only one. */
  onRemove: (() => void) | undefined;
}

/** A reason to act: which records, how serious that is, when it is due and what makes it a new one. */
export function CausePart({ cause, index, subject, isCondition, onChange, onRemove }: Props) {
  const t = useTranslations("settings.rules");
  const errors = useContext(FaultsContext);
  const path = `input.definition.causes.${index}`;
  const missing = useFaultAt(`${path}.where`);
  return (
    <section className={styles.block} aria-label={t("editor.cause", { number: index + 1 })}>
      {onRemove && (
        <div className={styles.head}>
          <Text size="sm">{t("editor.cause", { number: index + 1 })}</Text>
          <ActionIcon variant="subtle" color="gray" aria-label={t("editor.removeCause")} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      )}
      <ConditionBuilder type={subject} path={`${path}.where`} errors={errors} value={cause.where ?? { all: [] }} onChange={where => onChange({ ...cause, where })} />
      {missing && (
        <Text size="xs" c="bad" role="alert">
          {missing}
        </Text>
      )}
      {!isCondition && <Text size="xs">{t("editor.allRecords")}</Text>}
      {cause.where && !isNothing(cause.where) && <UntilPart subject={subject} path={`${path}.until`} where={cause.where} value={cause.until} onChange={until => onChange({ ...cause, until })} />}
      <VocabularyProvider type={subject} errors={errors}>
        <CauseFacts cause={cause} path={path} subject={subject} isCondition={isCondition} onChange={onChange} />
      </VocabularyProvider>
    </section>
  );
}

function CauseFacts({ cause, path, subject, isCondition, onChange }: Pick<Props, "cause" | "subject" | "isCondition" | "onChange"> & { path: string }) {
  const t = useTranslations("settings.rules");
  const words = useWords();
  const { typeOf } = useVocabulary();
  const fields = typeOf(subject)?.fields ?? [];
  const times = fields.filter(({ kind }) => kind === "date" || kind === "time").map(({ name }) => ({ value: name, label: words("field", name) }));
  const [since] = cause.since ?? [];
  const faults = [useFaultAt(`${path}.dueAt`), useFaultAt(`${path}.since`)];
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("editor.severity")} size="xs" value={cause.severity} data={SEVERITIES.map(each => ({ value: each, label: t(`severity.${each}`) }))} onChange={({ currentTarget }) => onChange({ ...cause, severity: currentTarget.value as AlertSeverity })} />
      <NativeSelect label={t("editor.dueAt")} size="xs" error={faults[0]} value={cause.dueAt ?? ""} data={[{ value: "", label: t("editor.noDue") }, ...times]} onChange={({ currentTarget }) => onChange({ ...cause, dueAt: currentTarget.value || null })} />
      {isCondition && (
        <NativeSelect label={t("editor.since")} size="xs" error={faults[1]} value={since ?? ""} data={[{ value: "", label: t("editor.eachTime") }, ...times]} onChange={({ currentTarget }) => onChange({ ...cause, since: currentTarget.value ? [currentTarget.value] : null })} />
      )}
    </div>
  );
}

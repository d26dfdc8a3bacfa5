"use client";
import { Button, Checkbox, Group, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import styles from "./alert.module.css";

interface Props {
  /** What is done, for screen readers. */
  name: string;
  /** An outcome must be written. */
  required?: boolean;
  /** The words of a choice to write it into the timeline; no choice when left out. */
  log?: string | undefined;
  busy: boolean;
  onCancel: () => void;
  onDone: (outcome: string, log: boolean) => void;
  /** It does not matter, with the reason; no such choice when left out. */
  onDismiss?: (reason: string) => void;
}

/** What came of it, in place: Ctrl+Enter is done, Escape leaves it as it was. */
export function OutcomeForm({ name, required = false, log, busy, onCancel, onDone, onDismiss }: Props) {
  const t = useTranslations("alerts.outcome");
  const common = useTranslations("common.actions");
  const errors = useTranslations("errors.fields");
  const [outcome, setOutcome] = useState("");
  const [logs, setLogs] = useState(required);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if ((required || logs) && !outcome.trim()) return setProblem(errors("required"));
    onDone(outcome.trim(), logs);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
    if (event.key === "Escape") onCancel();
  };
  return (
    <form className={styles.outcome} aria-label={`${t("label")}: ${name}`} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <Textarea aria-label={t("label")} placeholder={t("hint")} autosize minRows={2} maxRows={8} maxLength={500} autoFocus value={outcome} error={problem} onChange={event => setOutcome(event.currentTarget.value)} />
      <Group gap="xs" justify="space-between">
        {log ? <Checkbox size="xs" label={log} checked={logs} onChange={event => setLogs(event.currentTarget.checked)} /> : <span />}
        <Group gap="xs">
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onCancel}>
            {common("cancel")}
          </Button>
          {onDismiss && (
            <Button variant="default" size="compact-sm" disabled={busy} onClick={() => onDismiss(outcome.trim())}>
              {t("dismiss")}
            </Button>
          )}
          <Button type="submit" size="compact-sm" loading={busy}>
            {t("submit")}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

"use client";
import { Button, Text } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { ConditionBuilder } from "@/components/condition/ConditionBuilder";
import type { ConditionInput } from "@/generated/graphql";
import { FaultsContext } from "./faults";
import styles from "./editor.module.css";

interface Props {
  subject: string;
  path: string;
  /** The condition by which the cause begins, with which this one begins too. */
  where: ConditionInput;
  value: ConditionInput | null | undefined;
  onChange: (until: ConditionInput | null) => void;
}

/** How long what was found stands, where that is longer than its condition holds. */
export function UntilPart({ subject, path, where, value, onChange }: Props) {
  const t = useTranslations("settings.rules.editor");
  const errors = useContext(FaultsContext);
  if (!value) {
    return (
      <Button size="compact-xs" variant="subtle" style={{ justifySelf: "start" }} leftSection={<IconPlus size={14} />} onClick={() => onChange(where)}>
        {t("untilAdd")}
      </Button>
    );
  }
  return (
    <section className={styles.until} aria-label={t("until")}>
      <Text size="xs">{t("untilHint")}</Text>
      <ConditionBuilder type={subject} path={path} errors={errors} value={value} onChange={onChange} />
      <Button size="compact-xs" variant="subtle" color="gray" style={{ justifySelf: "start" }} leftSection={<IconX size={14} />} onClick={() => onChange(null)}>
        {t("untilRemove")}
      </Button>
    </section>
  );
}

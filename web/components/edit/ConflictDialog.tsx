"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import styles from "./edit.module.css";

/** Two people changed one field: what it was, what each made of it, and the version to save over. */
export interface Conflict {
  label: string;
  before: string | null;
  mine: string | null;
  theirs: string | null;
  version: number;
}

interface Props {
  conflict: Conflict;
  show: (value: string | null) => ReactNode;
  onMine: () => Promise<void>;
  onTheirs: () => void;
}

/** Before, theirs, mine side by side; one of the latter two stays. */
export default function ConflictDialog({ conflict, show, onMine, onTheirs }: Props) {
  const t = useTranslations("errors.conflict");
  const [saving, setSaving] = useState(false);
  const keepMine = async () => {
    setSaving(true);
    await onMine();
    setSaving(false);
  };
  const sides = ["before", "theirs", "mine"] as const;
  return (
    <Modal opened onClose={onTheirs} title={t("title")} size="lg">
      <Text mb="md">{t("lead", { field: conflict.label })}</Text>
      <dl className={styles.sides}>
        {sides.map(side => (
          <div key={side}>
            <dt>{t(side)}</dt>
            <dd>{show(conflict[side])}</dd>
          </div>
        ))}
      </dl>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onTheirs} disabled={saving}>
          {t("keepTheirs")}
        </Button>
        <Button onClick={() => void keepMine()} loading={saving}>
          {t("keepMine")}
        </Button>
      </Group>
    </Modal>
  );
}

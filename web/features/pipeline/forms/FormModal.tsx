"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";

interface Props {
  title: string;
  /** The verb on the button. */
  verb: string;
  busy: boolean;
  onClose: () => void;
  onSubmit: () => unknown;
  children: ReactNode;
}

/** A short form in a dialog: Enter sends it, Escape leaves it. */
export function FormModal({ title, verb, busy, onClose, onSubmit, children }: Props) {
  const t = useTranslations("common.actions");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {children}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

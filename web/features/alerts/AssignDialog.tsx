"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { UserPicker } from "@/components/pickers/UserPicker";

interface Props {
  count: number;
  onClose: () => void;
  onAssign: (user: { id: string; name: string }) => void;
}

/** Whom to give alerts to. */
export default function AssignDialog({ count, onClose, onAssign }: Props) {
  const t = useTranslations("alerts");
  const common = useTranslations("common.actions");
  const [user, setUser] = useState<{ id: string; name: string } | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!user) return;
    onAssign(user);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("assign.title", { count })}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <UserPicker label={t("assign.to")} value={user} onChange={setUser} autoFocus required />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button type="submit" disabled={!user}>
              {t("action.assign")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

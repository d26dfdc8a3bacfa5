"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Picked } from "@/components/pickers/RecordPicker";
import { UserPicker } from "@/components/pickers/UserPicker";
import { AssignCustomerDocument } from "@/generated/graphql";
import { ERROR_CODES } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useBulk } from "./useBulk";

interface Props {
  customers: readonly { id: string; version: number; name: string; owner: { id: string } | null }[];
  onClose: () => void;
  onDone: () => void;
}

const quiet = [...ERROR_CODES];

/** Hands one or more customers to another person. */
export default function AssignDialog({ customers, onClose, onDone }: Props) {
  const t = useTranslations("customers.assign");
  const cancel = useTranslations("common.actions")("cancel");
  const [owner, setOwner] = useState<Picked | null>(null);
  const [assign] = useAct(AssignCustomerDocument);
  const [run, busy] = useBulk();
  const submit = async () => {
    if (!owner) return;
    await run(
      [...customers],
      ({ id, version }) => assign({ id, version, ownerId: owner.id }, { quiet }),
      async (before, { assignCustomer: { id, version } }) => before.owner && assign({ id, version, ownerId: before.owner.id }, { quiet }),
    );
    onDone();
  };
  const [first] = customers;
  return (
    <Modal opened onClose={onClose} title={customers.length === 1 && first ? t("one", { name: first.name }) : t("many", { count: customers.length })}>
      <Stack>
        <UserPicker label={t("owner")} value={owner} onChange={setOwner} roles={["SALES", "SALES_MANAGER"]} autoFocus required />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button disabled={!owner} loading={busy} onClick={() => void submit()}>
            {t("submit")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Modal, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CustomerPicker } from "@/components/pickers/CustomerPicker";
import type { Picked } from "@/components/pickers/RecordPicker";
import { PeopleOfCustomerDocument, RecordPrivacyRequestDocument, type PrivacyRequestKind } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";

interface Props {
  onClose: () => void;
  onDone: () => void;
}

/** Notes what somebody asks: whom it is about is a customer who is a person, or one of a customer's people. */
export default function RequestDialog({ onClose, onDone }: Props) {
  const t = useTranslations("settings.privacy");
  const common = useTranslations("common.actions");
  const [kind, setKind] = useState<PrivacyRequestKind>("EXPORT");
  const [customer, setCustomer] = useState<Picked | null>(null);
  const [contactId, setContactId] = useState<string | null>(null);
  const { data } = useQuery(PeopleOfCustomerDocument, { variables: { id: customer?.id ?? "" }, skip: !customer });
  const found = data?.customer?.__typename === "Customer" ? data.customer : undefined;
  const people = found?.contacts?.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  const isPerson = found?.kind === "PERSON";
  const [record, busy] = useAct(RecordPrivacyRequestDocument);
  const pick = (next: Picked | null) => {
    setCustomer(next);
    setContactId(null);
  };
  const about = contactId ? { contactId } : { customerId: customer?.id ?? "" };
  const submit = () => record({ input: { kind, ...about } }, { done: t("recorded") }).then(onDone, () => undefined);
  return (
    <Modal opened onClose={onClose} title={t("add")}>
      <Stack gap="sm">
        <SegmentedControl fullWidth value={kind} onChange={value => setKind(value)} data={[{ value: "EXPORT", label: t("kind.EXPORT") }, { value: "ERASE", label: t("kind.ERASE") }]} />
        <CustomerPicker label={t("customer")} value={customer} onChange={pick} />
        {customer && <Select label={t("contact")} description={isPerson ? t("contactHint") : t("contactNeeded")} data={people} value={contactId} onChange={setContactId} clearable={isPerson} />}
        <Text size="sm" c="dimmed">
          {t("term")}
        </Text>
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button loading={busy} disabled={!found || (!isPerson && !contactId)} onClick={() => void submit()}>
          {t("record")}
        </Button>
      </Group>
    </Modal>
  );
}

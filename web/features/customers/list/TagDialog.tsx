"use client";
import { useQuery } from "@apollo/client/react";
import { Autocomplete, Button, Group, Modal, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { CustomerFilterOptionsDocument, TagCustomerDocument, UntagCustomerDocument } from "@/generated/graphql";
import { ERROR_CODES } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useBulk } from "./useBulk";

interface Props {
  customers: readonly { id: string; name: string }[];
  onClose: () => void;
  onDone: () => void;
}

const quiet = [...ERROR_CODES];
const LONGEST = 60;

/** Puts a tag, known or new, on several customers. */
export default function TagDialog({ customers, onClose, onDone }: Props) {
  const t = useTranslations("customers.tags");
  const cancel = useTranslations("common.actions")("cancel");
  const [name, setName] = useState("");
  const { data } = useQuery(CustomerFilterOptionsDocument);
  const [tag] = useAct(TagCustomerDocument);
  const [untag] = useAct(UntagCustomerDocument);
  const [run, busy] = useBulk();
  const tagName = name.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!tagName) return;
    await run(
      [...customers],
      ({ id }) => tag({ id, tagName }, { quiet }),
      async (_customer, { tagCustomer: { id, tags } }) => {
        const added = tags.find(each => each.name === tagName);
        return added && untag({ id, tagId: added.id }, { quiet });
      },
    );
    onDone();
  };
  return (
    <Modal opened onClose={onClose} title={t("many", { count: customers.length })}>
      <form onSubmit={event => void submit(event)}>
        <Stack>
          <Autocomplete label={t("name")} data={data?.tags.edges.map(({ node }) => node.name) ?? []} value={name} onChange={setName} maxLength={LONGEST} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" disabled={!tagName} loading={busy}>
              {t("add")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

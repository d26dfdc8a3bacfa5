"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";

const NewCustomerDialog = dynamic(() => import("./NewCustomerDialog"), { ssr: false });

interface Props {
  onCreated: (id: string) => void;
  /** Opens a customer that turned out to be there already. */
  onOpen: (id: string) => void;
}

/** The button that takes up a customer. */
export function NewCustomer({ onCreated, onOpen }: Props) {
  const t = useTranslations("customers.create");
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setOpened(true)}>
        {t("title")}
      </Button>
      {opened && <NewCustomerDialog onClose={close} onCreated={id => (close(), onCreated(id))} onOpen={id => (close(), onOpen(id))} />}
    </>
  );
}

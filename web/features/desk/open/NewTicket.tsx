"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useCan } from "@/lib/viewer";

const NewTicketDialog = dynamic(() => import("./NewTicketDialog"), { ssr: false });

/** Opens a ticket for what a customer said on the phone or at the counter. */
export function NewTicket({ onOpened }: { onOpened: (id: string) => void }) {
  const t = useTranslations("desk");
  const may = useCan("ticket:create");
  const [writing, setWriting] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button leftSection={<IconPlus size={16} />} onClick={() => setWriting(true)}>
        {t("new.title")}
      </Button>
      {writing && (
        <NewTicketDialog
          onClose={() => setWriting(false)}
          onOpened={id => {
            setWriting(false);
            onOpened(id);
          }}
        />
      )}
    </>
  );
}

"use client";
import { useTranslations } from "next-intl";
import { PageTitle } from "@/components/page/PageTitle";
import TicketPane from "./ticket/TicketPane";
import { useTicket } from "./ticket/useTicket";

/** A ticket by its own address. */
export function TicketScreen({ id }: { id: string }) {
  const t = useTranslations("desk");
  const { ticket } = useTicket(id);
  return (
    <>
      <PageTitle title={ticket ? `${ticket.number} ${ticket.subject}` : t("one")} />
      <TicketPane id={id} />
    </>
  );
}

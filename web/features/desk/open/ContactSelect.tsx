"use client";
import { useQuery } from "@apollo/client/react";
import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { useTranslations } from "next-intl";
import { TicketContactsDocument } from "@/generated/graphql";

/** Which of the customer's people it was. */
export function ContactSelect({ customerId, ...input }: { customerId: string } & NativeSelectProps) {
  const t = useTranslations("desk.field");
  const { data } = useQuery(TicketContactsDocument, { variables: { customerId } });
  const contacts = data?.customer?.contacts?.edges.map(({ node }) => ({ value: node.id, label: [node.name, node.title].filter(Boolean).join(" · ") })) ?? [];
  return <NativeSelect label={t("contact")} data={[{ value: "", label: "—" }, ...contacts]} {...input} />;
}

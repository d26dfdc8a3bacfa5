"use client";
import { useQuery } from "@apollo/client/react";
import { NativeSelect, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ContactChoicesDocument } from "@/generated/graphql";

interface Props {
  customer: { id: string; name: string } | null | undefined;
  value: string;
  error?: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
}

/** Chooses one of the customer's contacts; says what to do first where there is no customer or no contact. */
export function ContactChoice({ customer, value, error, onChange }: Props) {
  const t = useTranslations("pipeline");
  const { data, loading } = useQuery(ContactChoicesDocument, { variables: { customerId: customer?.id ?? "" }, skip: !customer });
  const contacts = data?.customer?.contacts?.edges.map(({ node }) => node) ?? [];
  if (!customer) return <Text c="dimmed">{t("contact.noCustomer")}</Text>;
  if (!loading && data && contacts.length === 0) return <Text c="dimmed">{t("contact.none", { customer: customer.name })}</Text>;
  return <NativeSelect label={t("fields.contact")} withAsterisk value={value} error={error} onChange={onChange} data={[{ value: "", label: "" }, ...contacts.map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(" · ") }))]} />;
}

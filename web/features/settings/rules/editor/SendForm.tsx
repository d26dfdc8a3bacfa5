"use client";
import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { RuleMessagesDocument, type MessageRecipient, type RuleSendInput } from "@/generated/graphql";
import styles from "./editor.module.css";

const RECIPIENTS: readonly MessageRecipient[] = ["CONTACT", "OWNER", "GROUP"];

interface Props {
  value: RuleSendInput;
  /** Templates about such records are offered. */
  subject: string;
  onChange: (value: RuleSendInput) => void;
}

/** Which message is sent, by which channel and to whom. */
export function SendForm({ value, subject, onChange }: Props) {
  const t = useTranslations("settings.rules.does");
  const texts = useTranslations("conditions");
  const { data } = useQuery(RuleMessagesDocument);
  const choices = (records: { id: string; name: string }[] | undefined) => [{ value: "", label: texts("choose"), disabled: true }, ...(records ?? []).map(({ id, name }) => ({ value: id, label: name }))];
  const templates = data?.messageTemplates.edges.map(({ node }) => node).filter(({ about }) => about === subject);
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("template")} size="xs" value={value.templateId} data={choices(templates)} onChange={({ currentTarget }) => onChange({ ...value, templateId: currentTarget.value })} />
      <NativeSelect label={t("sentBy")} size="xs" value={value.channelId} data={choices(data?.messageChannels.edges.map(({ node }) => node))} onChange={({ currentTarget }) => onChange({ ...value, channelId: currentTarget.value })} />
      <NativeSelect label={t("to")} size="xs" value={value.to} data={RECIPIENTS.map(to => ({ value: to, label: t(`recipient.${to}`) }))} onChange={({ currentTarget }) => onChange({ ...value, to: currentTarget.value as MessageRecipient })} />
    </div>
  );
}

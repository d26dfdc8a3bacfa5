"use client";
import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { RuleMessagesDocument, type MessageChannelKind, type MessageRecipient, type RuleSendInput } from "@/generated/graphql";
import styles from "./editor.module.css";

/** By which ways somebody is reached. */
const WAYS: Record<MessageRecipient, readonly MessageChannelKind[]> = { CONTACT: ["EMAIL", "SMS"], OWNER: ["EMAIL"], GROUP: ["WECOM", "DINGTALK", "FEISHU"] };
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
  const templates = data?.messageTemplates.edges.map(({ node }) => node).filter(({ id, about, enabled }) => about === subject && (enabled || id === value.templateId));
  const chosen = templates?.find(({ id }) => id === value.templateId);
  const channels = data?.messageChannels.edges.map(({ node }) => node).filter(({ kind }) => WAYS[value.to].includes(kind) && (!chosen || chosen.channelKinds.includes(kind)));
  const leads = channels?.some(({ id }) => id === value.channelId);
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("to")} size="xs" value={value.to} data={RECIPIENTS.map(to => ({ value: to, label: t(`recipient.${to}`) }))} onChange={({ currentTarget }) => onChange({ ...value, to: currentTarget.value as MessageRecipient, channelId: "" })} />
      <NativeSelect label={t("template")} size="xs" value={value.templateId} data={choices(templates)} description={templates?.length === 0 && t("noTemplate")} onChange={({ currentTarget }) => onChange({ ...value, templateId: currentTarget.value, channelId: "" })} />
      <NativeSelect label={t("sentBy")} size="xs" value={leads ? value.channelId : ""} data={choices(channels)} description={channels?.length === 0 && t("noChannel")} onChange={({ currentTarget }) => onChange({ ...value, channelId: currentTarget.value })} />
    </div>
  );
}

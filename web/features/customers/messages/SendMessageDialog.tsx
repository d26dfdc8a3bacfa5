"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Modal, NativeSelect, Skeleton, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { toast } from "@/components/feedback/toast";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { SendableMessagesDocument, SendMessageDocument, type SendableMessagesQuery } from "@/generated/graphql";
import { problemText } from "@/lib/apollo/errors";
import { LOCALE_NAMES, localeFromApi } from "@/lib/i18n/locale";
import { useAct } from "@/lib/useAct";
import type { Customer } from "../record/useCustomer";
import { Draft, useDraft } from "./Draft";
import { channelsFor, inputOf, reachOf, templatesFor, type Choice } from "./sendable";
import styles from "./messages.module.css";

interface Props {
  customer: Customer;
  onClose: () => void;
  /** Something was queued, or held back. */
  onSent: () => void;
}

/** Writes to a customer by a template: what, by which way, to whom, in which language; and how it will read before it goes. */
export default function SendMessageDialog({ customer, onClose, onSent }: Props) {
  const t = useTranslations("message");
  const { data, error, refetch } = useQuery(SendableMessagesDocument, { fetchPolicy: "cache-and-network" });
  const templates = templatesFor(data, (customer.contacts?.edges.length ?? 0) > 0);
  return (
    <Modal opened onClose={onClose} title={t("about", { customer: customer.name })} size="lg">
      {!data && error && <ErrorState error={error} retry={() => refetch()} />}
      {!data && !error && <Skeleton height={240} />}
      {data && templates.length === 0 && <EmptyState title={t("none")} hint={t("noneHint")} />}
      {data && templates.length > 0 && <Form customer={customer} sendable={data} templates={templates} onClose={onClose} onSent={onSent} />}
    </Modal>
  );
}

interface FormProps extends Props {
  sendable: SendableMessagesQuery;
  templates: ReturnType<typeof templatesFor>;
}

function Form({ customer, sendable, templates, onClose, onSent }: FormProps) {
  const t = useTranslations("message");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const contacts = (customer.contacts?.edges ?? []).map(({ node }) => node).sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  const [choice, setChoice] = useState<Choice>({ templateId: templates[0]?.id ?? "", channelId: "", contactId: contacts[0]?.id ?? "", locale: "" });
  const [send, sending] = useAct(SendMessageDocument);
  const [fault, setFault] = useState("");
  const change = (changes: Partial<Choice>) => (setFault(""), setChoice({ ...choice, ...changes }));
  const template = templates.find(({ id }) => id === choice.templateId) ?? templates[0];
  const channels = channelsFor(sendable, template);
  const channel = channels.find(({ id }) => id === choice.channelId) ?? channels[0];
  const input = template && channel && inputOf(customer.id, template, { ...choice, channelId: channel.id });
  const shown = useDraft(input);
  const addressed = (contact: (typeof contacts)[number]) => {
    const reach = channel && reachOf(contact, channel.kind);
    return channel && !reach ? t("noReach", { name: contact.name }) : [contact.name, reach].filter(Boolean).join(" · ");
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!input) return;
    try {
      const { sendMessage } = await send({ input }, { quiet: ["BAD_USER_INPUT"] });
      onSent();
      if (sendMessage.reason) return setFault(t(`hint.${sendMessage.reason}`));
      toast({ message: t("sent") });
      onClose();
    } catch (failure) {
      setFault(problemText(failure, errors));
    }
  };
  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Stack gap="sm">
        <NativeSelect label={t("template")} data-autofocus data={templates.map(({ id, name }) => ({ value: id, label: name }))} value={template?.id} onChange={({ currentTarget }) => change({ templateId: currentTarget.value, locale: "" })} />
        <div className={styles.pair}>
          <NativeSelect label={t("channel")} disabled={!channel} data={channels.map(({ id, name }) => ({ value: id, label: name }))} value={channel?.id ?? ""} onChange={({ currentTarget }) => change({ channelId: currentTarget.value })} />
          <NativeSelect
            label={t("language")}
            data={(template?.texts ?? []).map(({ locale }) => ({ value: locale, label: LOCALE_NAMES[localeFromApi(locale)] }))}
            value={choice.locale || (shown.draft?.locale ?? "")}
            onChange={({ currentTarget }) => change({ locale: currentTarget.value as Choice["locale"] })}
          />
        </div>
        {contacts.length > 0 && (
          <NativeSelect
            label={t("contact")}
            data={contacts.map(contact => ({ value: contact.id, label: addressed(contact) }))}
            value={choice.contactId}
            onChange={({ currentTarget }) => change({ contactId: currentTarget.value })}
          />
        )}
        {channel ? <Draft {...shown} /> : <p className={styles.fault}>{t("noChannel")}</p>}
        {fault && <p className={styles.fault} role="alert">{fault}</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={sending} disabled={!shown.draft || shown.draft.reason !== null}>
            {t("submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

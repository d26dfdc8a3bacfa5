"use client";
import { Button, Group, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent, type KeyboardEvent } from "react";
import { LogActivityDocument, type Channel, type Direction } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useKept } from "@/lib/useKept";
import { useRefreshCustomer } from "../record/useCustomerNews";
import type { Customer } from "../record/useCustomer";
import { CHANNEL_ICONS, CHANNELS } from "./channels";
import styles from "./timeline.module.css";

interface Draft {
  channel: Channel;
  direction: "INBOUND" | "OUTBOUND";
  subject: string;
  body: string;
  contactId: string;
  minutes: string;
}

const EMPTY: Draft = { channel: "NOTE", direction: "OUTBOUND", subject: "", body: "", contactId: "", minutes: "" };
const TIMED: readonly Channel[] = ["PHONE", "VISIT"];
const SIDES = ["OUTBOUND", "INBOUND"] as const;

/** Puts a call, a visit, a letter or a note into the timeline. A draft is kept on this device until it is sent. */
export function Composer({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const errors = useTranslations("errors");
  const [kept, keep] = useKept(`composer.${customer.id}`, EMPTY);
  const [wide, setWide] = useState(false);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [log, logging] = useAct(LogActivityDocument);
  const refresh = useRefreshCustomer(customer.id);
  const { channel, direction, subject, body, contactId, minutes } = kept;
  const change = (changes: Partial<Draft>) => keep({ ...kept, ...changes });
  const contacts = (customer.contacts?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  const open = wide || subject !== "" || body !== "";
  const timed = TIMED.includes(channel);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!subject.trim()) return setProblems({ subject: errors("fields.required") });
    const side: Direction = channel === "NOTE" ? "INTERNAL" : direction;
    const input = {
      customerId: customer.id, channel, direction: side, subject: subject.trim(),
      ...(body.trim() && { body: body.trim() }), ...(contactId && { contactId }), ...(timed && Number(minutes) > 0 && { durationMinutes: Math.round(Number(minutes)) }),
    };
    try {
      await log({ input }, { done: t("composer.done"), quiet: ["BAD_USER_INPUT"] });
      keep({ ...EMPTY, channel });
      setProblems({});
      setWide(false);
      refresh("activities");
    } catch (error) {
      setProblems(formErrors(error, errors));
    }
  };
  const sendByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
  };
  return (
    <form className={styles.composer} aria-label={t("composer.title")} noValidate onSubmit={event => void submit(event)} onKeyDown={sendByKey}>
      <div className={styles.channels} role="radiogroup" aria-label={t("composer.channel")}>
        {CHANNELS.map(each => {
          const Icon = CHANNEL_ICONS[each];
          return (
            <label key={each} className={styles.channel} data-on={each === channel || undefined} title={t(`channel.${each}`)}>
              <input type="radio" name={`channel-${customer.id}`} checked={each === channel} onChange={() => change({ channel: each })} aria-label={t(`channel.${each}`)} />
              <Icon size={16} aria-hidden />
              {each === channel && <span>{t(`channel.${each}`)}</span>}
            </label>
          );
        })}
      </div>
      <TextInput
        aria-label={t("composer.subject")}
        placeholder={t(`composer.hint.${channel}`)}
        maxLength={200}
        value={subject}
        error={problems["subject"]}
        onFocus={() => setWide(true)}
        onChange={event => change({ subject: event.currentTarget.value })}
      />
      {open && (
        <>
          <Textarea aria-label={t("composer.body")} placeholder={t("composer.body")} autosize minRows={2} maxRows={12} value={body} error={problems["body"]} onChange={event => change({ body: event.currentTarget.value })} />
          <Group gap="xs" justify="space-between">
            <Group gap="xs">
              {channel !== "NOTE" && (
                <SegmentedControl size="xs" aria-label={t("composer.direction")} data={SIDES.map(value => ({ value, label: t(`direction.${value}`) }))} value={direction} onChange={value => change({ direction: value })} />
              )}
              {contacts.length > 0 && (
                <NativeSelect size="xs" aria-label={t("composer.contact")} data={[{ value: "", label: t("composer.contact") }, ...contacts]} value={contactId} onChange={event => change({ contactId: event.currentTarget.value })} />
              )}
              {timed && <TextInput size="xs" w={96} inputMode="numeric" aria-label={t("composer.minutes")} placeholder={t("composer.minutes")} value={minutes} error={problems["durationMinutes"]} onChange={event => change({ minutes: event.currentTarget.value.replaceAll(/\D/g, "").slice(0, 4) })} />}
            </Group>
            <Button type="submit" size="xs" loading={logging}>
              {t(`composer.submit.${channel === "NOTE" ? "note" : "log"}`)}
            </Button>
          </Group>
        </>
      )}
    </form>
  );
}

"use client";
import { Button, NativeSelect, SegmentedControl, Textarea } from "@mantine/core";
import { IconLock, IconSend } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { ReplyToTicketDocument, type Channel, type TicketStatus } from "@/generated/graphql";
import { fieldErrors, fieldText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { CHANNELS } from "../choices";
import { useKeys } from "../useKeys";
import { useDraft } from "./useDraft";
import type { Ticket } from "./useTicket";
import styles from "./ticket.module.css";

/** Answers the customer, or leaves a note for colleagues; a note cannot be mistaken for an answer. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const t = useTranslations("desk");
  const errors = useTranslations("errors");
  const { draft, change, clear } = useDraft(ticket.id);
  const [problem, setProblem] = useState<string | null>(null);
  const [send, sending] = useAct(ReplyToTicketDocument);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (isNote: boolean) => {
    change({ isNote });
    field.current?.focus();
  };
  useKeys({ r: () => write(false), n: () => write(true) });
  const { body, isNote, channel } = draft;
  const mayMove = ticket.abilities.includes("move");
  // Somebody may have moved the ticket since it was chosen.
  const status = draft.status && ticket.availableStatuses.includes(draft.status) ? draft.status : "";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!body.trim()) return setProblem(errors("fields.required"));
    const input = { body: body.trim(), direction: isNote ? "INTERNAL" : "OUTBOUND", ...(channel && !isNote && { channel }), ...(status && { status }) } as const;
    try {
      // It appears in the conversation, which is read out; a toast would cover what is written next.
      await send({ id: ticket.id, input }, { quiet: ["BAD_USER_INPUT"] });
      clear();
      setProblem(null);
    } catch (error) {
      const [wrong] = fieldErrors(error);
      if (wrong) setProblem(fieldText(wrong, errors));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
    if (event.key === "Escape") field.current?.blur();
  };
  const label = t(isNote ? "note.label" : "reply.label");
  return (
    <form className={styles.composer} data-note={isNote || undefined} aria-label={label} noValidate onSubmit={event => void submit(event)} onKeyDown={onKeyDown}>
      <div className={styles.composerLine}>
        <SegmentedControl
          size="xs"
          aria-label={t("composer")}
          data={[{ value: "reply", label: t("reply.tab") }, { value: "note", label: t("note.tab") }]}
          value={isNote ? "note" : "reply"}
          onChange={mode => write(mode === "note")}
        />
        {isNote ? (
          <span className={styles.noteMark}>
            <IconLock size={13} aria-hidden />
            {t("note.hint")}
          </span>
        ) : (
          <NativeSelect
            size="xs"
            aria-label={t("field.channel")}
            data={CHANNELS.map(value => ({ value, label: t(`channel.${value}`) }))}
            value={channel || (ticket.channel === "NOTE" ? "EMAIL" : ticket.channel)}
            onChange={event => change({ channel: event.currentTarget.value as Channel })}
          />
        )}
      </div>
      <Textarea ref={field} aria-label={label} placeholder={t(isNote ? "note.placeholder" : "reply.placeholder")} autosize minRows={3} maxRows={12} value={body} error={problem} onChange={event => change({ body: event.currentTarget.value })} />
      <div className={styles.composerLine}>
        {mayMove ? (
          <NativeSelect
            size="xs"
            aria-label={t("after.label")}
            data={[{ value: "", label: t("after.stay") }, ...ticket.availableStatuses.map(value => ({ value, label: t(`moveTo.${value}`) }))]}
            value={status}
            onChange={event => change({ status: event.currentTarget.value as TicketStatus | "" })}
          />
        ) : (
          <span />
        )}
        <Button type="submit" size="xs" loading={sending} color={isNote ? "watch" : "accent"} leftSection={isNote ? <IconLock size={14} /> : <IconSend size={14} />} title="Ctrl+Enter">
          {t(isNote ? "note.submit" : "reply.submit")}
        </Button>
      </div>
    </form>
  );
}

"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState } from "react";
import { Message } from "./Message";
import type { Ticket } from "./useTicket";
import styles from "./ticket.module.css";

const NEAR_END = 120;

/** What was said, oldest first; opens at its end, and follows new messages only for who is reading there. */
export function Conversation({ ticket, earlier }: { ticket: Ticket; earlier: () => Promise<void> }) {
  const t = useTranslations("desk");
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [loading, setLoading] = useState(false);
  const messages = (ticket.messages?.edges ?? []).map(({ node }) => node);
  const newest = messages.at(-1)?.id;
  useLayoutEffect(() => {
    if (atEnd.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [newest]);
  const onScroll = () => {
    const element = scroller.current;
    if (element) atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
  };
  const more = async () => {
    setLoading(true);
    await earlier().catch(() => undefined);
    setLoading(false);
  };
  return (
    <div ref={scroller} className={styles.conversation} onScroll={onScroll} tabIndex={0} role="log" aria-label={t("conversation")}>
      {ticket.messages?.pageInfo.hasPreviousPage && (
        <Button variant="subtle" size="compact-sm" loading={loading} onClick={() => void more()}>
          {t("earlier")}
        </Button>
      )}
      <ol className={styles.messages}>
        {messages.map(message => (
          <Message key={message.id} message={message} customer={ticket.contact?.name ?? ticket.customer?.name ?? t("customer")} />
        ))}
      </ol>
    </div>
  );
}

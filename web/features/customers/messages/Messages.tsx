"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { usePages } from "@/components/list/usePages";
import { MessageOutcome } from "@/components/message/MessageOutcome";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { OutboundMessagesDocument } from "@/generated/graphql";
import { useNow } from "@/lib/useNow";
import { useCan } from "@/lib/viewer";
import { More } from "../record/More";
import type { Customer } from "../record/useCustomer";
import styles from "./messages.module.css";

const SendMessageDialog = dynamic(() => import("./SendMessageDialog"), { ssr: false });

const PAGE = 3;
const WEEK = 7 * 24 * 3_600_000;
/** How often is looked whether what waits has been sent, while it is looked at. */
const LOOK_AGAIN = 4_000;

/** What was lately written to a customer and what became of each; and writing to them, for whoever may. */
export function Messages({ customer }: { customer: Customer }) {
  const t = useTranslations("message");
  const [mayRead, maySend] = [useCan("outboundMessage:read"), useCan("outboundMessage:send")];
  const [opened, setOpened] = useState(false);
  const now = useNow();
  const [from] = useState(() => new Date(now - WEEK).toISOString());
  const result = useQuery(OutboundMessagesDocument, { variables: { first: PAGE, filter: { customerId: [customer.id], createdAt: { from } } }, skip: !mayRead, fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" });
  const pages = usePages(result, result.data?.outboundMessages);
  const isWaiting = pages.rows?.some(({ status }) => status === "QUEUED") ?? false;
  const { startPolling, stopPolling } = result;
  useEffect(() => {
    if (isWaiting) startPolling(LOOK_AGAIN);
    return stopPolling;
  }, [isWaiting, startPolling, stopPolling]);
  if (!maySend && !pages.rows?.length) return null;
  return (
    <section className={styles.part} aria-label={t("recent")}>
      <div className={styles.head}>
        <h3 className={styles.title}>{pages.rows?.length ? t("recent") : ""}</h3>
        {maySend && (
          <Button variant="default" size="compact-sm" leftSection={<IconSend size={14} aria-hidden />} onClick={() => setOpened(true)}>
            {t("send")}
          </Button>
        )}
      </div>
      {pages.rows && (
        <More {...pages} more={t("more")} empty={null}>
          {rows => (
            <ul className={styles.list}>
              {rows.map(message => (
                <li key={message.id} className={styles.item}>
                  <span className={styles.what}>{message.subject ?? message.template?.name}</span>
                  <MessageOutcome message={message} />
                  <span className={styles.quiet}>
                    {message.channel?.name} {message.author && <Person user={message.author} />} <When at={message.createdAt} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </More>
      )}
      {opened && <SendMessageDialog customer={customer} onClose={() => setOpened(false)} onSent={() => void result.refetch()} />}
    </section>
  );
}

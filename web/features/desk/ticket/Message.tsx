"use client";
import { IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Face } from "@/components/text/Person";
import { When } from "@/components/text/When";
import type { MessagePartsFragment } from "@/generated/graphql";
import { ChannelIcon } from "./ChannelIcon";
import styles from "./ticket.module.css";

/** One message: the customer's at the left, ours at the right, a note for colleagues on a colour of its own. */
export function Message({ message, customer }: { message: MessagePartsFragment; customer: string }) {
  const t = useTranslations("desk");
  const name = message.author?.name ?? message.authorName ?? (message.direction === "INBOUND" ? customer : t("us"));
  return (
    <li className={styles.message} data-direction={message.direction}>
      <div className={styles.messageHead}>
        <Face name={name} size={24} />
        <strong>{name}</strong>
        {message.direction === "INTERNAL" ? (
          <span className={styles.noteMark}>
            <IconLock size={13} aria-hidden />
            {t("note.mark")}
          </span>
        ) : (
          <ChannelIcon channel={message.channel} />
        )}
        <span className={styles.quiet}>
          <When at={message.sentAt} />
        </span>
      </div>
      <div className={styles.body}>{message.body}</div>
    </li>
  );
}

"use client";
import { useTranslations } from "next-intl";
import { Clock } from "@/components/text/Clock";
import { Face } from "@/components/text/Person";
import { Tint } from "@/components/text/Tint";
import { When } from "@/components/text/When";
import type { TicketRowFragment } from "@/generated/graphql";
import { ChannelIcon } from "../ticket/ChannelIcon";
import { PriorityMark } from "../ticket/PriorityMark";
import styles from "./queue.module.css";

interface Props {
  ticket: TicketRowFragment;
  /** Changes when somebody changed the ticket. */
  changes: number;
}

/** A ticket in the queue: what about, who, whose, and the clock that runs. */
export function TicketRow({ ticket, changes }: Props) {
  const t = useTranslations("desk");
  const over = ticket.status === "RESOLVED" || ticket.status === "CLOSED";
  return (
    <Tint of={changes}>
      <span className={styles.rowHead}>
        <ChannelIcon channel={ticket.channel} />
        <span className={styles.rowSubject}>{ticket.subject}</span>
        {ticket.assignee ? (
          <span title={t("assignedTo", { name: ticket.assignee.name })}>
            <Face name={ticket.assignee.name} />
          </span>
        ) : (
          <span className={styles.nobody} title={t("view.unassigned")} />
        )}
      </span>
      <span className={styles.rowDetail}>
        <span className={styles.rowCustomer}>{[ticket.customer?.name ?? t("noCustomer"), ticket.number].join(" · ")}</span>
        <PriorityMark priority={ticket.priority} />
      </span>
      <span className={styles.rowDetail}>
        <span>{t(`status.${ticket.status}`)}</span>
        {over ? <When at={ticket.updatedAt} /> : <Clock due={ticket.nextDueAt} since={ticket.createdAt} />}
      </span>
    </Tint>
  );
}

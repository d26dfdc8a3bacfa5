"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePages } from "@/components/list/usePages";
import { EmptyState } from "@/components/state/EmptyState";
import { Clock } from "@/components/text/Clock";
import { Mark } from "@/components/text/Mark";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { CustomerTicketsDocument } from "@/generated/graphql";
import { ticketPath } from "@/lib/paths";
import { More } from "./More";
import styles from "./related.module.css";

const PAGE = 20;
const OVER = ["RESOLVED", "CLOSED"];

/** The customer's tickets, the newest first. */
export default function Tickets({ id }: { id: string }) {
  const t = useTranslations("customers.ticket");
  const result = useQuery(CustomerTicketsDocument, { variables: { id, first: PAGE }, fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" });
  const pages = usePages(result, result.data?.customer?.tickets);
  return (
    <More {...pages} empty={<EmptyState title={t("empty")} hint={t("emptyHint")} />} more={t("more")}>
      {rows => (
        <ul className={styles.list}>
          {rows.map(ticket => (
            <li key={ticket.id} className={styles.item} data-closed={OVER.includes(ticket.ticketStatus) || undefined}>
              <Link href={ticketPath(ticket.id)} className={styles.main}>
                {ticket.subject}
              </Link>
              <span className={styles.amount}>{ticket.nextDueAt ? <Clock due={ticket.nextDueAt} since={ticket.createdAt} /> : null}</span>
              <span className={styles.detail}>
                <span>{ticket.number}</span>
                <span>{t(`status.${ticket.ticketStatus}`)}</span>
                {ticket.priority === "URGENT" || ticket.priority === "HIGH" ? <Mark meaning={ticket.priority === "URGENT" ? "bad" : "watch"}>{t(`priority.${ticket.priority}`)}</Mark> : null}
                <When at={ticket.createdAt} />
                <Person user={ticket.assignee} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}

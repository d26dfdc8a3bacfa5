"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import { Clock } from "@/components/text/Clock";
import type { MyDayQuery } from "@/generated/graphql";
import { ticketPath } from "@/lib/paths";
import styles from "./my-day.module.css";

const SHOWN = 12;

/** The tickets that are mine and not solved, the nearest clock first. */
export function MyTickets({ mine }: { mine: NonNullable<MyDayQuery["mine"]> }) {
  const t = useTranslations("home.tickets");
  const tickets = mine.edges.map(({ node }) => node).filter(({ status }) => status !== "RESOLVED" && status !== "CLOSED");
  return (
    <Panel title={t("title")} aside={<Link href="/desk?view=mine">{t("desk")}</Link>}>
      {tickets.length === 0 && <p className={styles.none}>{t("none")}</p>}
      <ul className={styles.lines}>
        {tickets.slice(0, SHOWN).map(ticket => (
          <li key={ticket.id} className={styles.line}>
            <span className={styles.lineText}>
              <Link href={ticketPath(ticket.id)}>{ticket.subject}</Link>
              <span className={styles.quiet}>{[ticket.number, ticket.customer?.name].filter(Boolean).join(" · ")}</span>
            </span>
            <Clock due={ticket.nextDueAt} since={ticket.createdAt} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

"use client";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconArrowLeft, IconArrowsDiagonal, IconChevronDown, IconChevronUp, IconHandGrab, IconInfoCircle } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Clock } from "@/components/text/Clock";
import { ticketPath } from "@/lib/paths";
import { ChannelIcon } from "./ChannelIcon";
import { PriorityMark } from "./PriorityMark";
import type { Ticket } from "./useTicket";
import type { TicketActs } from "./useTicketActs";
import styles from "./ticket.module.css";

export interface Steps {
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  close: () => void;
}

interface Props {
  ticket: Ticket;
  acts: TicketActs;
  /** Beside the queue: to its neighbours and back; by itself it is a page and its subject the page's title. */
  steps: Steps | undefined;
  factsShown: boolean;
  onFacts: () => void;
}

/** What the ticket is about, whose it is, its clock, and where it goes. */
export function TicketHead({ ticket, acts, steps, factsShown, onFacts }: Props) {
  const t = useTranslations("desk");
  const Heading = steps ? "h2" : "h1";
  const over = ticket.status === "RESOLVED" || ticket.status === "CLOSED";
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        {steps ? (
          <ActionIcon className={styles.back} aria-label={t("toQueue")} onClick={steps.close}>
            <IconArrowLeft size={18} />
          </ActionIcon>
        ) : (
          <ActionIcon component={Link} href="/desk" aria-label={t("toQueue")} title={t("toQueue")}>
            <IconArrowLeft size={18} />
          </ActionIcon>
        )}
        <Heading className={styles.subject}>{ticket.subject}</Heading>
        {steps && (
          <span className={styles.steps}>
            <ActionIcon disabled={!steps.previous} aria-label={t("previous")} title={`${t("previous")} (K)`} onClick={steps.previous}>
              <IconChevronUp size={18} />
            </ActionIcon>
            <ActionIcon disabled={!steps.next} aria-label={t("next")} title={`${t("next")} (J)`} onClick={steps.next}>
              <IconChevronDown size={18} />
            </ActionIcon>
            <ActionIcon component={Link} href={ticketPath(ticket.id)} aria-label={t("asPage")} title={t("asPage")}>
              <IconArrowsDiagonal size={16} />
            </ActionIcon>
          </span>
        )}
      </div>
      <div className={styles.headLine}>
        <span className={styles.marks}>
          <ChannelIcon channel={ticket.channel} />
          <span>{ticket.number}</span>
          <PriorityMark priority={ticket.priority} />
          {!over && <Clock due={ticket.nextDueAt} since={ticket.createdAt} />}
        </span>
        <span className={styles.headActions}>
          <Button className={styles.factsToggle} variant="default" size="compact-sm" leftSection={<IconInfoCircle size={14} />} aria-expanded={factsShown} onClick={onFacts}>
            {t("facts.toggle")}
          </Button>
          {acts.mayTake && (
            <Button variant="default" size="compact-sm" leftSection={<IconHandGrab size={14} />} title={`${t("take")} (A)`} loading={acts.busy} onClick={() => void acts.take()}>
              {t("take")}
            </Button>
          )}
          <StatusMenu ticket={ticket} acts={acts} />
        </span>
      </div>
    </header>
  );
}

/** Where the ticket is, and for who may move it, where it may go from here. */
function StatusMenu({ ticket, acts }: { ticket: Ticket; acts: TicketActs }) {
  const t = useTranslations("desk");
  if (!ticket.abilities.includes("move") || ticket.availableStatuses.length === 0) return <span className={styles.status}>{t(`status.${ticket.status}`)}</span>;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="light" size="compact-sm" rightSection={<IconChevronDown size={14} />} aria-label={t("changeStatus", { status: t(`status.${ticket.status}`) })}>
          {t(`status.${ticket.status}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ticket.availableStatuses.map(status => (
          <Menu.Item key={status} onClick={() => void acts.move(status)}>
            {t(`moveTo.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

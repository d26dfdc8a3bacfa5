"use client";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { Facts } from "../facts/Facts";
import { useKeys } from "../useKeys";
import { Composer } from "./Composer";
import { Conversation } from "./Conversation";
import { TicketHead, type Steps } from "./TicketHead";
import { useTicket, type Ticket } from "./useTicket";
import { useTicketActs } from "./useTicketActs";
import styles from "./ticket.module.css";

/** A ticket: its head, the conversation with the composer, and the facts at its side; beside the queue or as a page. */
export default function TicketPane({ id, steps }: { id: string; steps?: Steps }) {
  const t = useTranslations("common.state");
  const { ticket, error, missing, refetch, earlier } = useTicket(id);
  if (missing) return <EmptyState title={t("notFound")} hint={t("notFoundHint")} />;
  if (error && !ticket) return <ErrorState error={error} retry={() => refetch()} />;
  // Until the messages are there too: a row of the queue already gave the rest.
  if (!ticket?.messages) return <Loading />;
  return <Loaded ticket={ticket} steps={steps} refetch={refetch} earlier={earlier} />;
}

interface Props {
  ticket: Ticket;
  steps: Steps | undefined;
  refetch: () => unknown;
  earlier: () => Promise<void>;
}

function Loaded({ ticket, steps, refetch, earlier }: Props) {
  const [facts, setFacts] = useState(false);
  const acts = useTicketActs(ticket, refetch);
  useKeys({ a: acts.mayTake ? acts.take : undefined });
  return (
    <div className={styles.pane}>
      <div className={styles.inner} data-facts={facts || undefined}>
        <div className={styles.main}>
          <TicketHead ticket={ticket} acts={acts} steps={steps} factsShown={facts} onFacts={() => setFacts(!facts)} />
          <div className={styles.talk}>
            <Conversation ticket={ticket} earlier={earlier} />
            {ticket.abilities.includes("reply") && <Composer ticket={ticket} />}
          </div>
        </div>
        <div className={styles.facts}>
          <Facts ticket={ticket} acts={acts} />
        </div>
      </div>
    </div>
  );
}

function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton height={48} />
      <Skeleton height={90} width="70%" />
      <Skeleton height={90} width="70%" ml="auto" />
      <Skeleton height={90} width="70%" />
    </div>
  );
}

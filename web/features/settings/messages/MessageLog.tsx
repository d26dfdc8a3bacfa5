"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DataList } from "@/components/list/DataList";
import type { Column } from "@/components/list/columns";
import { FilterChips } from "@/components/list/FilterChips";
import { usePages } from "@/components/list/usePages";
import { MessageOutcome } from "@/components/message/MessageOutcome";
import { SidePanel } from "@/components/page/SidePanel";
import { EmptyState } from "@/components/state/EmptyState";
import { When } from "@/components/text/When";
import { OutboundMessagesDocument, ReplayOutboundMessageDocument, type MessageChannelKind, type MessageStatus, type OutboundMessagePartsFragment } from "@/generated/graphql";
import { anyOf, text } from "@/lib/url/codecs";
import { useAct } from "@/lib/useAct";
import { useUrlState } from "@/lib/url/useUrlState";
import { KINDS, STATUSES } from "./words";
import styles from "./messages.module.css";

const shape = { status: anyOf<MessageStatus>(STATUSES), kind: anyOf<MessageChannelKind>(KINDS), open: text() };

/** Everything that was sent, held back or given up, newest first; what was given up can be sent again. */
export function MessageLog() {
  const t = useTranslations("settings.messages");
  const stateWords = useTranslations("message.status");
  const [state, setState] = useUrlState(shape);
  const filter = { ...(state.status.length > 0 && { status: state.status }), ...(state.kind.length > 0 && { channelKind: state.kind }) };
  const columns = useColumns();
  const result = useQuery(OutboundMessagesDocument, { variables: { first: 50, filter }, fetchPolicy: "cache-and-network" });
  const pages = usePages(result, (result.data ?? result.previousData)?.outboundMessages);
  const chosen = pages.rows?.find(({ id }) => id === state.open);
  return (
    <>
      <FilterChips
        filters={[
          { label: t("field.state"), options: STATUSES.map(value => ({ value, label: stateWords(value) })), value: state.status, onChange: status => setState({ status: status as MessageStatus[] }) },
          { label: t("field.kind"), options: KINDS.map(value => ({ value, label: t(`kind.${value}`) })), value: state.kind, onChange: kind => setState({ kind: kind as MessageChannelKind[] }) },
        ]}
      />
      <DataList
        name="outboundMessages"
        label={t("part.log")}
        {...pages}
        columns={columns}
        rowLabel={row => row.subject ?? row.template?.name ?? t("log.test")}
        onOpen={row => setState({ open: row.id }, { push: true })}
        openId={state.open || undefined}
        onClearFilters={() => setState({ status: [], kind: [] })}
        card={row => (
          <div className={styles.card}>
            <strong>{row.template?.name ?? t("log.test")}</strong>
            <span className={styles.quiet}>{[row.channel?.name, row.customer?.name ?? row.to].filter(Boolean).join(" · ")}</span>
            <MessageOutcome message={row} />
          </div>
        )}
        empty={<EmptyState title={t("log.none")} hint={t("log.noneHint")} />}
      />
      {chosen && <MessagePanel message={chosen} onChanged={() => void result.refetch()} onClose={() => setState({ open: "" })} />}
    </>
  );
}

function MessagePanel({ message, onChanged, onClose }: { message: OutboundMessagePartsFragment; onChanged: () => void; onClose: () => void }) {
  const t = useTranslations("settings.messages");
  const [replay, replaying] = useAct(ReplayOutboundMessageDocument);
  const { id, template, channel, channelKind, customer, to, subject, body, status, abilities } = message;
  return (
    <SidePanel title={template?.name ?? t("log.test")} onClose={onClose}>
      <MessageOutcome message={message} />
      <p className={styles.quiet}>{[channel?.name ?? t(`kind.${channelKind}`), customer?.name, to].filter(Boolean).join(" · ")}</p>
      {subject && <strong>{subject}</strong>}
      {body && <p className={styles.words}>{body}</p>}
      {status === "DEAD" && abilities.includes("replay") && (
        <Button variant="default" loading={replaying} onClick={() => void replay({ id }, { done: t("log.replayed", { count: 1 }) }).then(onChanged, () => undefined)}>
          {t("log.replay")}
        </Button>
      )}
    </SidePanel>
  );
}

function useColumns(): Column<OutboundMessagePartsFragment>[] {
  const t = useTranslations("settings.messages");
  return useMemo(
    () => [
      { key: "at", label: t("field.at"), width: 100, render: row => <When at={row.createdAt} /> },
      { key: "template", label: t("field.template"), width: 150, render: row => row.template?.name ?? t("log.test") },
      { key: "channel", label: t("field.channel"), width: 140, render: row => row.channel?.name ?? t(`kind.${row.channelKind}`) },
      { key: "customer", label: t("field.customer"), width: 150, render: row => row.customer?.name ?? "–" },
      { key: "to", label: t("field.to"), width: 150, render: row => row.to ?? "–" },
      { key: "outcome", label: t("field.state"), width: 340, render: row => <span className={styles.inRow}><MessageOutcome message={row} /></span> },
    ],
    [t],
  );
}

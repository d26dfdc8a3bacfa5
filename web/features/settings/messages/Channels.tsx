"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { DataList } from "@/components/list/DataList";
import type { Column } from "@/components/list/columns";
import { usePages } from "@/components/list/usePages";
import { EmptyState } from "@/components/state/EmptyState";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import { MessageChannelsDocument, type MessageChannelPartsFragment } from "@/generated/graphql";
import { text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import styles from "./messages.module.css";

const ChannelPanel = dynamic(() => import("./ChannelPanel"), { ssr: false });

const NEW = "new";

/** The ways out, for administrators. */
export function Channels() {
  const t = useTranslations("settings.messages");
  const [{ open }, setState] = useUrlState<{ open: string }>({ open: text() });
  const columns = useColumns();
  const result = useQuery(MessageChannelsDocument, { variables: { first: 50 }, fetchPolicy: "cache-and-network" });
  const pages = usePages(result, (result.data ?? result.previousData)?.messageChannels);
  const chosen = pages.rows?.find(({ id }) => id === open);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setState({ open: NEW }, { push: true })}>
      {t("channel.new")}
    </Button>
  );
  return (
    <>
      <div className={styles.line}>{add}</div>
      <DataList
        name="messageChannels"
        label={t("part.channels")}
        {...pages}
        columns={columns}
        rowLabel={row => row.name}
        onOpen={row => setState({ open: row.id }, { push: true })}
        openId={open || undefined}
        card={row => (
          <div className={styles.card}>
            <strong>{row.name}</strong>
            <span className={styles.quiet}>{t(`kind.${row.kind}`)}</span>
            <ChannelState channel={row} />
          </div>
        )}
        empty={<EmptyState title={t("channel.none")} hint={t("channel.noneHint")} action={add} />}
      />
      {(chosen ?? open === NEW) && <ChannelPanel key={`${open} ${chosen?.version ?? 0}`} channel={chosen} onSaved={() => void result.refetch()} onClose={() => setState({ open: "" })} />}
    </>
  );
}

function ChannelState({ channel: { enabled, restsUntil, deadCount } }: { channel: MessageChannelPartsFragment }) {
  const t = useTranslations("settings.messages");
  if (!enabled) return <Mark meaning="info">{t("off")}</Mark>;
  if (deadCount) return <Mark meaning="bad">{t("channel.dead", { count: deadCount })}</Mark>;
  return restsUntil && new Date(restsUntil) > new Date() ? <Mark meaning="watch">{t("channel.rests")}</Mark> : <Mark meaning="good">{t("on")}</Mark>;
}

function useColumns(): Column<MessageChannelPartsFragment>[] {
  const t = useTranslations("settings.messages");
  return useMemo(
    () => [
      { key: "name", label: t("field.name"), width: 200, render: row => row.name },
      { key: "kind", label: t("field.kind"), width: 120, render: row => t(`kind.${row.kind}`) },
      { key: "state", label: t("field.state"), width: 140, render: row => <ChannelState channel={row} /> },
      // The server alone: the rest of a robot's address is its key.
      { key: "url", label: t("field.url"), width: 240, render: row => (row.url ? new URL(row.url).host : "–") },
      { key: "waiting", label: t("field.waiting"), width: 90, align: "end", render: row => row.waitingCount },
      { key: "sentAt", label: t("field.sentAt"), width: 140, render: row => <When at={row.sentAt} /> },
    ],
    [t],
  );
}

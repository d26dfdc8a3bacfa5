"use client";
import { Skeleton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import type { TicketRowFragment } from "@/generated/graphql";
import { TicketRow } from "./TicketRow";
import styles from "./queue.module.css";

const ROW = 84;
const FETCH_AHEAD = 10;
const SKELETONS = [0, 1, 2, 3, 4, 5, 6];

interface Props {
  rows: TicketRowFragment[] | undefined;
  error: unknown;
  retry: () => unknown;
  hasMore: boolean;
  onMore: () => Promise<unknown>;
  openId: string;
  changed: Record<string, number>;
  filtered: boolean;
  onOpen: (id: string) => void;
}

/** The tickets of a queue; only the ones in view exist, and the open one is kept in view. */
export function TicketList({ rows, error, retry, hasMore, onMore, openId, changed, filtered, onOpen }: Props) {
  const t = useTranslations("desk");
  const scroller = useRef<HTMLDivElement>(null);
  const fetching = useRef(false);
  const count = rows?.length ?? 0;
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => ROW, getItemKey: index => rows?.[index]?.id ?? index, overscan: 6, initialRect: { width: 0, height: 800 } });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (!hasMore || fetching.current || last < count - FETCH_AHEAD) return;
    fetching.current = true;
    void onMore()
      .catch(() => undefined)
      .finally(() => (fetching.current = false));
  }, [hasMore, onMore, last, count]);
  const openIndex = rows?.findIndex(({ id }) => id === openId) ?? -1;
  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex);
  }, [virtual, openIndex]);

  if (error && !rows) return <ErrorState error={error} retry={retry} />;
  if (rows && count === 0) return <EmptyState title={t(filtered ? "list.noMatch" : "list.empty")} hint={t(filtered ? "list.noMatchHint" : "list.emptyHint")} />;
  return (
    <div ref={scroller} className={styles.scroller} aria-busy={!rows}>
      {!rows && SKELETONS.map(row => <Skeleton key={row} height={ROW - 16} m="xs" />)}
      <ul className={styles.rows} aria-label={t("list.label")} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const ticket = rows?.[index];
          return ticket ? (
            <li key={key} className={styles.rowPlace} style={{ height: ROW, transform: `translateY(${start}px)` }} aria-setsize={hasMore ? -1 : count} aria-posinset={index + 1}>
              <button type="button" className={styles.row} aria-current={ticket.id === openId ? "true" : undefined} onClick={() => onOpen(ticket.id)}>
                <TicketRow ticket={ticket} changes={changed[ticket.id] ?? 0} />
              </button>
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

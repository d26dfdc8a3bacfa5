"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { usePages } from "@/components/list/usePages";
import { ErrorState } from "@/components/state/ErrorState";
import { DealsDocument, type DealsQueryVariables } from "@/generated/graphql";
import type { DealCardData, StageData } from "../types";
import { ColumnHead } from "./ColumnHead";
import type { StageSum } from "./useBoard";
import styles from "./board.module.css";

const CARD = 132;
const GAP = 8;
const FETCH_AHEAD = 8;

interface Props {
  stage: StageData;
  sum: StageSum | undefined;
  variables: DealsQueryVariables;
  /** A card is over this column, or may not be dropped here. */
  over?: boolean;
  closedToCard?: boolean;
  dropRef?: (node: HTMLElement | null) => void;
  card: (deal: DealCardData) => ReactNode;
}

/** One stage: its figures, and its deals as a list of any length of which only the cards in view exist. */
export function Column({ stage, sum, variables, over, closedToCard, dropRef, card }: Props) {
  const t = useTranslations("pipeline.board");
  const result = useQuery(DealsDocument, { variables });
  const pages = usePages(result, (result.data ?? result.previousData)?.opportunities);
  // A deal that was moved stays in the list it came from until that is asked for again.
  const deals = pages.rows?.filter(deal => deal.stage.id === stage.id);
  const count = deals?.length ?? 0;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    getItemKey: index => deals?.[index]?.id ?? index,
    gap: GAP,
    overscan: 4,
    initialRect: { width: 0, height: 900 },
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const fetching = useRef(false);
  const { hasMore, onMore } = pages;
  useEffect(() => {
    if (!hasMore || fetching.current || last < count - FETCH_AHEAD) return;
    fetching.current = true;
    void onMore()
      .catch(() => undefined)
      .finally(() => (fetching.current = false));
  }, [hasMore, onMore, last, count]);
  return (
    <section ref={dropRef} className={styles.column} aria-label={stage.name} data-over={over || undefined} data-closed={closedToCard || undefined} data-stage={stage.id}>
      <ColumnHead stage={stage} sum={sum} />
      <div ref={scroller} className={styles.cards} aria-busy={!deals} tabIndex={-1}>
        {pages.error && !deals ? <ErrorState error={pages.error} retry={pages.retry} /> : null}
        {!deals && !pages.error && Array.from({ length: 3 }, (_, index) => <Skeleton key={index} height={CARD - GAP} mb={GAP} />)}
        {deals && count === 0 && <p className={styles.none}>{stage.kind === "OPEN" ? t("none") : t("noneLately")}</p>}
        <ol className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const deal = deals?.[index];
            return (
              deal && (
                <li key={key} ref={virtual.measureElement} data-index={index} className={styles.item} style={{ transform: `translateY(${start}px)` }}>
                  {card(deal)}
                </li>
              )
            );
          })}
        </ol>
      </div>
    </section>
  );
}

"use client";
import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useFormats } from "@/lib/useFormats";
import type { BoardProps } from "./Board";
import { Column } from "./Column";
import { PhoneCard } from "./DealCard";
import styles from "./board.module.css";

/** One stage at a time: swiped with a thumb, or chosen above. */
export function PhoneBoard({ pipeline, openId, onOpen, board, moving }: BoardProps) {
  const t = useTranslations("pipeline.board");
  const formats = useFormats();
  const strip = useRef<HTMLDivElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const show = (index: number) => strip.current?.scrollTo({ left: index * strip.current.clientWidth, behavior: "smooth" });
  const onScroll = () => {
    const { scrollLeft = 0, clientWidth = 1 } = strip.current ?? {};
    const index = Math.round(scrollLeft / clientWidth);
    if (index === current) return;
    setCurrent(index);
    const tab = tabs.current?.children[index];
    if (tab instanceof HTMLElement) tabs.current?.scrollTo({ left: tab.offsetLeft - 16, behavior: "smooth" });
  };
  return (
    <>
      <div ref={tabs} className={styles.stages} role="group" aria-label={t("stages")}>
        {pipeline.stages.map((stage, index) => (
          <UnstyledButton key={stage.id} className={styles.stage} aria-pressed={index === current} onClick={() => show(index)}>
            {stage.name}
            <span className={styles.count}>{formats.count(board.sums.get(stage.id)?.count ?? 0)}</span>
          </UnstyledButton>
        ))}
      </div>
      <div ref={strip} className={styles.strip} onScroll={onScroll}>
        {pipeline.stages.map((stage, index) => (
          // What is swiped away is neither read out nor reached by Tab.
          <div key={stage.id} className={styles.page} inert={index !== current}>
            <Column
              stage={stage}
              sum={board.sums.get(stage.id)}
              variables={board.variables(stage)}
              card={deal => <PhoneCard deal={deal} open={deal.id === openId} fresh={board.fresh.has(deal.id)} onOpen={onOpen} movesOf={moving.movesOf} onMove={moving.start} />}
            />
          </div>
        ))}
      </div>
    </>
  );
}

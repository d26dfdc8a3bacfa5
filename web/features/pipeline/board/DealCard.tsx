"use client";
import { useDraggable } from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import type { DealCardData } from "../types";
import { DealFace } from "./DealFace";
import MoveMenu from "./MoveMenu";
import type { Move } from "../move/useMove";
import styles from "./board.module.css";

export interface CardProps {
  deal: DealCardData;
  open: boolean;
  /** Somebody else has just moved or changed it. */
  fresh: boolean;
  onOpen: (id: string) => void;
  movesOf: (id: string) => Promise<Move[]>;
  onMove: (deal: DealCardData, stageId: string, known: Promise<Move[]>) => unknown;
}

/** A card: opened by a click or Enter, dragged by mouse and touch, picked up with the space bar on its name. */
export function DealCard({ deal, open, fresh, onOpen, movesOf, onMove }: CardProps) {
  const t = useTranslations("pipeline.card");
  const mayMove = deal.abilities.includes("move");
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: deal.id,
    data: { deal },
    disabled: !mayMove,
    attributes: { role: "button", roleDescription: t("draggable"), tabIndex: 0 },
  });
  return (
    <article ref={setNodeRef} {...listeners} data-deal={deal.id} className={styles.card} data-open={open || undefined} data-fresh={fresh || undefined} data-dragging={isDragging || undefined} data-movable={mayMove || undefined} onClick={() => onOpen(deal.id)}>
      <DealFace
        deal={deal}
        title={
          <button ref={setActivatorNodeRef} type="button" className={styles.name} {...(mayMove && attributes)}>
            {deal.name}
          </button>
        }
        menu={
          mayMove && (
            // What is pressed in the menu neither opens nor drags the card.
            <span onClick={event => event.stopPropagation()} onMouseDown={event => event.stopPropagation()} onTouchStart={event => event.stopPropagation()}>
              <MoveMenu deal={deal} movesOf={movesOf} onMove={onMove} />
            </span>
          )
        }
      />
    </article>
  );
}

/** The same card on phones, where a thumb swipes between stages and moves by the menu. */
export function PhoneCard({ deal, open, fresh, onOpen, movesOf, onMove }: CardProps) {
  return (
    <article className={styles.card} data-open={open || undefined} data-fresh={fresh || undefined} onClick={() => onOpen(deal.id)}>
      <DealFace
        deal={deal}
        title={
          <button type="button" className={styles.name}>
            {deal.name}
          </button>
        }
        menu={
          deal.abilities.includes("move") && (
            <span onClick={event => event.stopPropagation()}>
              <MoveMenu deal={deal} movesOf={movesOf} onMove={onMove} />
            </span>
          )
        }
      />
    </article>
  );
}

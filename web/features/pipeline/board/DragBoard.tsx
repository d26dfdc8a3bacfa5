"use client";
import { DndContext, DragOverlay, KeyboardSensor, MouseSensor, TouchSensor, useDroppable, useSensor, useSensors, type DragEndEvent, type DragStartEvent } from "@dnd-kit/core";
import { useRef, useState, type ReactNode } from "react";
import type { DealCardData, StageData } from "../types";
import type { Move } from "../move/useMove";
import type { BoardProps } from "./Board";
import { Column } from "./Column";
import { DealCard } from "./DealCard";
import { DealFace } from "./DealFace";
import { byColumn, underPointer, KEYS } from "./keyboard";
import { dealOf, useAnnouncements } from "./useAnnouncements";
import styles from "./board.module.css";

interface Drag {
  /** As it was when picked up: if somebody else moves it meanwhile, dropping it must not hide that. */
  deal: DealCardData;
  moves: Promise<Move[]>;
}

/** The board for mouse, touch and keyboard. */
export default function DragBoard({ pipeline, openId, onOpen, board, moving }: BoardProps) {
  const accessibility = useAnnouncements(board.sums);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: byColumn, keyboardCodes: KEYS }),
  );
  const drag = useRef<Drag | null>(null);
  const [lifted, setLifted] = useState<DealCardData | null>(null);
  const [allowed, setAllowed] = useState<ReadonlySet<string> | null>(null);

  const onStart = ({ active }: DragStartEvent) => {
    const deal = dealOf(active);
    if (!deal) return;
    const moves = moving.movesOf(deal.id);
    drag.current = { deal, moves };
    setLifted(deal);
    // Asked while the card is in the air; until the answer is there every column looks open.
    void moves.then(all => drag.current?.moves === moves && setAllowed(new Set(all.map(each => each.stage.id))), () => undefined);
  };
  const onEnd = ({ over, activatorEvent }: DragEndEvent) => {
    const dropped = drag.current;
    drop();
    if (dropped && over && over.id !== dropped.deal.stage.id) void moving.start(dropped.deal, String(over.id), dropped.moves).then(() => activatorEvent instanceof KeyboardEvent && focusCard(dropped.deal.id));
  };
  const drop = () => {
    drag.current = null;
    setLifted(null);
    setAllowed(null);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={underPointer} accessibility={accessibility} onDragStart={onStart} onDragEnd={onEnd} onDragCancel={drop}>
      <div className={styles.board}>
        {pipeline.stages.map(stage => (
          <DropColumn key={stage.id} stage={stage} board={board} closed={lifted !== null && allowed !== null && stage.id !== lifted.stage.id && !allowed.has(stage.id)}>
            {deal => <DealCard deal={deal} open={deal.id === openId} fresh={board.fresh.has(deal.id)} onOpen={onOpen} movesOf={moving.movesOf} onMove={moving.start} />}
          </DropColumn>
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <article className={styles.card} data-lifted>
            <DealFace deal={lifted} title={<span className={styles.name}>{lifted.name}</span>} />
          </article>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** A card is made anew in its new column: whoever moved it by keyboard goes on from there. */
const focusCard = (id: string) => document.querySelector<HTMLElement>(`[data-deal="${CSS.escape(id)}"] button`)?.focus();

interface DropProps {
  stage: StageData;
  board: BoardProps["board"];
  /** The card in the air may not come here. */
  closed: boolean;
  children: (deal: DealCardData) => ReactNode;
}

function DropColumn({ stage, board, closed, children }: DropProps) {
  const { setNodeRef, isOver } = useDroppable({ id: stage.id, data: { stage }, disabled: closed });
  return <Column stage={stage} sum={board.sums.get(stage.id)} variables={board.variables(stage)} over={isOver} closedToCard={closed} dropRef={setNodeRef} card={children} />;
}

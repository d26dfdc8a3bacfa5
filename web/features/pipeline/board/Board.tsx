"use client";
import { useMediaQuery } from "@mantine/hooks";
import dynamic from "next/dynamic";
import type { ViewProps } from "../types";
import { useMove } from "../move/useMove";
import { BoardSkeleton } from "./BoardSkeleton";
import { PhoneBoard } from "./PhoneBoard";
import { useBoard } from "./useBoard";

// A phone has no use for dragging.
const DragBoard = dynamic(() => import("./DragBoard"), { ssr: false, loading: BoardSkeleton });
const CompleteMove = dynamic(() => import("../move/CompleteMove"), { ssr: false });

export interface BoardProps extends ViewProps {
  board: ReturnType<typeof useBoard>;
  moving: ReturnType<typeof useMove>;
}

/** The pipeline as columns of cards; moves of others appear by themselves. */
export default function Board(props: ViewProps) {
  const phone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const board = useBoard(props.pipeline, props.filter);
  const moving = useMove({ place: board.place, settled: stages => void board.reload(stages) });
  const Shape = phone ? PhoneBoard : DragBoard;
  return (
    <>
      <Shape {...props} board={board} moving={moving} />
      {moving.pending && <CompleteMove key={`${moving.pending.deal.id}.${moving.pending.to.id}`} pending={moving.pending} moving={moving.moving} onCancel={moving.cancel} onComplete={moving.complete} />}
    </>
  );
}

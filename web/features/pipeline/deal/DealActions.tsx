"use client";
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMove } from "../move/useMove";
import type { DealData } from "../types";

const CompleteMove = dynamic(() => import("../move/CompleteMove"), { ssr: false });

/** How a deal's page moves its deal. */
export interface DealMoves {
  go: (stageId: string) => void;
  moving: boolean;
  /** What a stage requires, while it is asked for. */
  dialog: ReactNode;
}

export function useDealMoves(deal: DealData | undefined, onSettled: () => void): DealMoves {
  const { start, moving, pending, cancel, complete } = useMove({ settled: onSettled });
  return {
    go: stageId => deal && void start(deal, stageId),
    moving,
    dialog: pending && <CompleteMove pending={pending} moving={moving} onCancel={cancel} onComplete={complete} />,
  };
}

/** Won, lost, or open again: as the deal's moves allow. */
export function DealActions({ deal, moves }: { deal: DealData; moves: DealMoves }) {
  const t = useTranslations("pipeline.move");
  if (!deal.abilities.includes("move")) return null;
  const find = (kind: "OPEN" | "WON" | "LOST") => deal.availableMoves.find(({ stage }) => stage.kind === kind)?.stage;
  if (deal.status !== "OPEN") {
    // Back to where it was before it was closed, if that stage is still there.
    const before = deal.stageHistory.at(-2)?.stage.id;
    const target = deal.availableMoves.find(({ stage }) => stage.id === before)?.stage ?? find("OPEN");
    return target ? (
      <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={16} />} loading={moves.moving} onClick={() => moves.go(target.id)}>
        {t("reopen", { stage: target.name })}
      </Button>
    ) : null;
  }
  const [won, lost] = [find("WON"), find("LOST")];
  return (
    <>
      {lost && (
        <Button size="xs" variant="default" leftSection={<IconCircleX size={16} />} disabled={moves.moving} onClick={() => moves.go(lost.id)}>
          {t("lose")}
        </Button>
      )}
      {won && (
        <Button size="xs" leftSection={<IconCircleCheck size={16} />} disabled={moves.moving} onClick={() => moves.go(won.id)}>
          {t("win")}
        </Button>
      )}
    </>
  );
}

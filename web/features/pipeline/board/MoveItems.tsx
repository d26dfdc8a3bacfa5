"use client";
import { Loader, Menu } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { PopupMenu } from "@/components/popup/PopupMenu";
import type { Popup } from "@/components/popup/usePopup";
import type { Move } from "../move/useMove";
import type { MoveMenuProps } from "./MoveMenu";

/** What a card's menu opens. */
export default function MoveItems({ popup, ...props }: MoveMenuProps & { popup: Popup }) {
  const t = useTranslations("pipeline.move");
  return (
    <PopupMenu popup={popup}>
      <Menu.Label>{t("menuTitle")}</Menu.Label>
      <Moves {...props} />
    </PopupMenu>
  );
}

/** The stages that a deal may move to, asked for with each opening. */
function Moves({ deal, movesOf, onMove }: MoveMenuProps) {
  const t = useTranslations("pipeline.move");
  const [moves, setMoves] = useState<Move[] | null>(null);
  const ask = useEffectEvent(movesOf);
  useEffect(() => void ask(deal.id).then(setMoves, () => setMoves([])), [deal.id]);
  if (moves === null) return <Menu.Item disabled leftSection={<Loader size={14} />} />;
  if (moves.length === 0) return <Menu.Item disabled>{t("nowhere")}</Menu.Item>;
  return moves.map(({ stage, missing }) => (
    <Menu.Item key={stage.id} leftSection={<IconArrowRight size={14} aria-hidden />} onClick={() => onMove(deal, stage.id, Promise.resolve(moves))}>
      {stage.name}
      {missing.length > 0 && " …"}
    </Menu.Item>
  ));
}

"use client";
import { ActionIcon, Loader, Menu } from "@mantine/core";
import { IconArrowRight, IconDotsVertical } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Move } from "../move/useMove";
import type { DealCardData } from "../types";

interface Props {
  deal: DealCardData;
  movesOf: (id: string) => Promise<Move[]>;
  onMove: (deal: DealCardData, stageId: string, known: Promise<Move[]>) => unknown;
}

/** "Move to …" without dragging: for thumbs, and for whoever likes menus better. */
export default function MoveMenu({ deal, movesOf, onMove }: Props) {
  const t = useTranslations("pipeline.move");
  const [moves, setMoves] = useState<Move[] | null>(null);
  const load = () => {
    setMoves(null);
    void movesOf(deal.id).then(setMoves, () => setMoves([]));
  };
  return (
    <Menu position="bottom-end" withinPortal onOpen={load}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t("menu", { deal: deal.name })} title={t("menuTitle")}>
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("menuTitle")}</Menu.Label>
        {moves === null && <Menu.Item disabled leftSection={<Loader size={14} />} />}
        {moves?.length === 0 && <Menu.Item disabled>{t("nowhere")}</Menu.Item>}
        {moves?.map(({ stage, missing }) => (
          <Menu.Item key={stage.id} leftSection={<IconArrowRight size={14} aria-hidden />} onClick={() => onMove(deal, stage.id, Promise.resolve(moves))}>
            {stage.name}
            {missing.length > 0 && " …"}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

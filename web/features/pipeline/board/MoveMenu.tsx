"use client";
import { ActionIcon } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { usePopup } from "@/components/popup/usePopup";
import type { Move } from "../move/useMove";
import type { DealCardData } from "../types";

const load = () => import("./MoveItems");
const MoveItems = dynamic(load, { ssr: false });

export interface MoveMenuProps {
  deal: DealCardData;
  movesOf: (id: string) => Promise<Move[]>;
  onMove: (deal: DealCardData, stageId: string, known: Promise<Move[]>) => unknown;
}

/** "Move to …" without dragging: for thumbs, and for whoever likes menus better. */
export default function MoveMenu(props: MoveMenuProps) {
  const t = useTranslations("pipeline.move");
  const { used, button, popup } = usePopup("menu", load);
  return (
    <>
      <ActionIcon size="sm" aria-label={t("menu", { deal: props.deal.name })} title={t("menuTitle")} {...button}>
        <IconDotsVertical size={16} />
      </ActionIcon>
      {used && <MoveItems popup={popup} {...props} />}
    </>
  );
}

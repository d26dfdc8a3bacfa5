"use client";
import { Menu } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormats } from "@/lib/useFormats";
import { PopupMenu } from "../popup/PopupMenu";
import type { Popup } from "../popup/usePopup";
import { LATER, laterAt } from "./later";

interface Props {
  popup: Popup;
  onLater: (until: string) => unknown;
  /** A time of one's own choice is wanted. */
  onChoose: () => void;
}

/** The times that `LaterMenu` offers. */
export default function LaterItems({ popup, onLater, onChoose }: Props) {
  const t = useTranslations("alerts.later");
  const formats = useFormats();
  return (
    <PopupMenu popup={popup}>
      {LATER.map(later => (
        <Menu.Item key={later} onClick={() => void onLater(laterAt(later, formats, Date.now()))}>
          {t(later)}
        </Menu.Item>
      ))}
      <Menu.Item onClick={onChoose}>{t("choose")}</Menu.Item>
    </PopupMenu>
  );
}

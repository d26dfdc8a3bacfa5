"use client";
import { useId, useState } from "react";

/** What the lazily loaded part of a popup is told: whose it is, and whether it is open. */
export interface Popup {
  /** The id of the button it belongs to. */
  id: string;
  opened: boolean;
  setOpened: (opened: boolean) => void;
}

/**
 * A button whose menu or dialog is loaded when it is first needed: as soon as the pointer or the focus comes near.
 * Spread `button` on the button; while `used`, render the loaded part with `popup` (see `PopupDialog`, `PopupMenu`).
 */
export function usePopup(kind: "dialog" | "menu", load: () => Promise<unknown>) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const [used, setUsed] = useState(false);
  const near = () => void load();
  const toggle = () => {
    setUsed(true);
    setOpened(!opened);
  };
  const button = {
    id,
    "aria-haspopup": kind,
    "aria-expanded": opened,
    "aria-controls": opened ? `${id}-dropdown` : undefined,
    onClick: toggle,
    onPointerEnter: near,
    onFocus: near,
  } as const;
  return { used, button, popup: { id, opened, setOpened } satisfies Popup };
}

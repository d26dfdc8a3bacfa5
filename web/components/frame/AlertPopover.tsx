"use client";
import AlertPanel from "../alert/AlertPanel";
import { PopupDialog } from "../popup/PopupDialog";
import type { Popup } from "../popup/usePopup";

/** What the bell opens. The bell itself decides which clicks are outside. */
export default function AlertPopover({ popup }: { popup: Popup }) {
  return (
    <PopupDialog popup={popup} position="bottom-end" closeOnClickOutside={false} offset={4} padding={0}>
      <AlertPanel onLeave={() => popup.setOpened(false)} />
    </PopupDialog>
  );
}

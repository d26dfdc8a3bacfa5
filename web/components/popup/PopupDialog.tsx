"use client";
import { Popover, type PopoverProps } from "@mantine/core";
import { Anchor, useOpened } from "./anchor";
import type { Popup } from "./usePopup";

interface Props extends Omit<PopoverProps, "id" | "opened" | "onChange"> {
  popup: Popup;
  /** Padding of the popover's surface. */
  padding?: number;
}

/** The popover of a `usePopup("dialog")`. Only to be imported by files that are loaded lazily. */
export function PopupDialog({ popup, padding, children, ...rest }: Props) {
  return (
    <Popover trapFocus {...rest} id={popup.id} opened={useOpened(popup)} onChange={popup.setOpened}>
      <Popover.Target>
        <Anchor id={popup.id} />
      </Popover.Target>
      <Popover.Dropdown {...(padding !== undefined && { p: padding })}>{children}</Popover.Dropdown>
    </Popover>
  );
}

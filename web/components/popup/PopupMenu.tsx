"use client";
import { Menu, type MenuProps } from "@mantine/core";
import { Anchor, useOpened } from "./anchor";
import type { Popup } from "./usePopup";

interface Props extends Omit<MenuProps, "id" | "opened" | "onChange"> {
  popup: Popup;
}

/** The menu of a `usePopup("menu")`; its children are `Menu.Item`s. Only to be imported by files that are loaded lazily. */
export function PopupMenu({ popup, children, ...rest }: Props) {
  return (
    <Menu position="bottom-end" {...rest} id={popup.id} opened={useOpened(popup)} onChange={popup.setOpened}>
      <Menu.Target>
        <Anchor id={popup.id} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

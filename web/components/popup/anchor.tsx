"use client";
import { useEffect, useImperativeHandle, useState, type Ref } from "react";
import type { Popup } from "./usePopup";

/** Stands in for the button inside a Mantine popover: the button itself was on the page long before. */
export function Anchor({ id, ref }: { id: string; ref?: Ref<HTMLElement | null> }) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => document.getElementById(id), [id]);
  return null;
}

/** Opens after having been mounted closed, so that the focus finds its way back to the button also from the first opening. */
export function useOpened({ opened }: Popup): boolean {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted && opened;
}

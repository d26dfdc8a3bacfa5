"use client";
import { useEffect, useEffectEvent } from "react";
import { isCovered } from "@/lib/isCovered";

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;

/** Single keys of a screen; silent while somebody types and under menus and dialogs. */
export function useKeys(keys: Record<string, (() => unknown) | undefined>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const run = keys[event.key];
    if (!run || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target) || isCovered()) return;
    event.preventDefault();
    void run();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

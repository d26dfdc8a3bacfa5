"use client";
import { useState, type KeyboardEvent } from "react";

interface Keys {
  count: number;
  /** Brings a row into view. */
  reveal: (index: number) => void;
  toggle?: (index: number) => void;
  open?: (index: number) => void;
  edit?: (index: number) => void;
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;
const isControl = (target: EventTarget): boolean => target instanceof HTMLElement && target.closest("button, a") !== null;

/** The keyboard in a list: j/k or arrows move, x selects, Enter opens, e edits, Home and End jump. Returns the active row and the handler. */
export function useListKeys({ count, reveal, toggle, open, edit }: Keys) {
  const [active, setActive] = useState(-1);
  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    reveal(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey || count === 0) return;
    const actions: Record<string, (() => void) | undefined> = {
      j: () => go(active + 1),
      ArrowDown: () => go(active + 1),
      k: () => go(active - 1),
      ArrowUp: () => go(active - 1),
      Home: () => go(0),
      End: () => go(count - 1),
      x: active >= 0 && toggle ? () => toggle(active) : undefined,
      e: active >= 0 && edit ? () => edit(active) : undefined,
      // A button or link inside of a row keeps its own Enter.
      Enter: active >= 0 && open && !isControl(event.target) ? () => open(active) : undefined,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return { active: Math.min(active, count - 1), setActive, onKeyDown };
}

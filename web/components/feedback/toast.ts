import type { Meaning } from "../theme/meaning";

export interface Toast {
  message: string;
  /** Colour and icon; "good" when left out. */
  meaning?: Meaning;
  /** One button, offered for ten seconds; the label is translated by the caller. */
  undo?: { label: string; run: () => unknown };
}

let toasted = false;
const listeners = new Set<() => void>();

/** A short line at the bottom that goes by itself; read out by screen readers. */
export function toast(content: Toast): void {
  if (!toasted) {
    toasted = true;
    listeners.forEach(listener => listener());
  }
  void import("./showToast").then(({ showToast }) => showToast(content));
}

/** For the host: whether there has been a toast yet. */
export const hasToasted = (): boolean => toasted;

export function onFirstToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

"use client";
import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** A private window or a full store keeps nothing; the app works all the same. */
function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeKept(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // See readKept.
  }
  listeners.forEach(listener => listener());
}

const parsed = new Map<string, { text: string; value: unknown }>();

/** Parsed once per text, so that React sees the same object until it changes. */
function parse<T>(key: string, text: string | null, fallback: T): T {
  if (text === null) return fallback;
  const known = parsed.get(key);
  if (known?.text === text) return known.value as T;
  try {
    const value = JSON.parse(text) as T;
    parsed.set(key, { text, value });
    return value;
  } catch {
    return fallback;
  }
}

/** A person's own choice on this device (column widths, collapsed parts), in localStorage. `fallback` must be a constant. */
export function useKept<T>(key: string, fallback: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => parse(key, readKept(key), fallback),
    () => fallback,
  );
  const keep = useCallback((next: T) => writeKept(key, JSON.stringify(next)), [key]);
  return [value, keep];
}

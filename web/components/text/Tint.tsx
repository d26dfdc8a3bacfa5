"use client";
import { useEffect, useRef, type ReactNode } from "react";
import styles from "./text.module.css";

/** Tints its content for a moment whenever `of` changes, so that what others change is noticed; not on the first paint. */
export function Tint({ of, children }: { of: string | number | null | undefined; children: ReactNode }) {
  const ref = useRef<HTMLSpanElement>(null);
  const last = useRef(of);
  useEffect(() => {
    if (last.current === of) return;
    last.current = of;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!still) ref.current?.animate([{ backgroundColor: "color-mix(in srgb, var(--mantine-color-accent-5) 28%, transparent)" }, { backgroundColor: "transparent" }], 1_600);
  }, [of]);
  return (
    <span ref={ref} className={styles.tint}>
      {children}
    </span>
  );
}

"use client";
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { hasToasted, onFirstToast } from "./toast";

const Toasts = dynamic(() => import("./Toasts"), { ssr: false });

/** Where toasts appear; the part that draws them is loaded with the first one. The live region is there from the start, so that it is read out. */
export function ToastHost() {
  const needed = useSyncExternalStore(onFirstToast, hasToasted, () => false);
  return <div aria-live="polite">{needed && <Toasts />}</div>;
}

"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { isCovered } from "@/lib/isCovered";

/** Keys that fields and pictures need themselves. */
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest("input, select, textarea, [role=radiogroup], [role=tablist], [contenteditable]") !== null;

/** For meetings: the view covers everything, and the whole screen where the browser can do that. Arrows turn from view to view, Escape leaves. @param onTurn one view on (1) or back (-1) */
export function useMeeting(onTurn: (by: 1 | -1) => void): { meeting: boolean; toggle: () => void } {
  const [meeting, setMeeting] = useState(false);
  const turn = useEffectEvent(onTurn);
  useEffect(() => {
    // Escape leaves the browser's full screen without telling anybody else.
    const onChange = () => setMeeting(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, []);
  useEffect(() => {
    if (!meeting) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target) || isCovered()) return;
      // Where the browser refused its full screen, nobody but us hears Escape.
      if (event.key === "Escape" && !document.querySelector("aside")) setMeeting(false);
      if (event.key === "ArrowRight") turn(1);
      if (event.key === "ArrowLeft") turn(-1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [meeting]);
  const toggle = () => {
    setMeeting(!meeting);
    // A browser that refuses still shows the view alone, within its window.
    if (meeting) void (document.fullscreenElement && document.exitFullscreen().catch(() => undefined));
    else void document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return { meeting, toggle };
}

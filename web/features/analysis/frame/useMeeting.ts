"use client";
import { useEffect, useState } from "react";

/** For meetings: the view covers everything, and the whole screen where the browser can do that. */
export function useMeeting(): { meeting: boolean; toggle: () => void } {
  const [meeting, setMeeting] = useState(false);
  useEffect(() => {
    // Escape leaves the browser's full screen without telling anybody else.
    const onChange = () => setMeeting(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, []);
  const toggle = () => {
    setMeeting(!meeting);
    // A browser that refuses still shows the view alone, within its window.
    if (meeting) void (document.fullscreenElement && document.exitFullscreen().catch(() => undefined));
    else void document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return { meeting, toggle };
}

"use client";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";

const NowContext = createContext(0);

/** One clock for the whole page, started with the server's time so that both render the same words. */
export function NowProvider({ start, children }: { start: number; children: ReactNode }) {
  const [now, setNow] = useState(start);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 15_000);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

/** The present in milliseconds, renewed four times a minute. */
export const useNow = (): number => useContext(NowContext);

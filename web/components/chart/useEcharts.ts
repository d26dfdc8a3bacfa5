"use client";
import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { withPlainBubble } from "./bubble";
import { loadKinds, moreKinds } from "./kinds";
import { chartTheme } from "./palette";

/** What was clicked in a picture. */
export interface Picked {
  seriesIndex: number;
  dataIndex: number;
  name: string;
  /** The `key` of the mark's own data, where it was given one. */
  key?: string;
}

/** Draws an option into an element: loads the library with the first picture, follows the element's size, cleans up. */
export function useEcharts(option: EChartsCoreOption, scheme: "light" | "dark", onPick?: (picked: Picked) => void) {
  const element = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const pick = useEffectEvent((picked: Picked) => onPick?.(picked));
  // A picture knows only what was there when it was made: one that needs another kind is made anew.
  const kinds = moreKinds(option).join(" ");
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let made: EChartsType | undefined;
    let gone = false;
    const observer = new ResizeObserver(() => made?.resize());
    void Promise.all([import("./echarts"), loadKinds(kinds.split(" "))]).then(([{ init }]) => {
      if (gone) return;
      made = init(target);
      made.on("click", ({ seriesIndex, dataIndex, name, data }) => {
        const key = (data as { key?: unknown } | null)?.key;
        pick({ seriesIndex: seriesIndex ?? 0, dataIndex: dataIndex ?? 0, name, ...(typeof key === "string" && { key }) });
      });
      observer.observe(target);
      setChart(made);
    });
    return () => {
      gone = true;
      observer.disconnect();
      made?.dispose();
      setChart(null);
      setDrawn(false);
    };
  }, [kinds]);
  useEffect(() => {
    if (!chart || chart.isDisposed()) return;
    const { series, ink } = chartTheme(scheme);
    chart.setOption({ color: [...series], textStyle: { color: ink.text, fontFamily: getComputedStyle(document.body).fontFamily }, ...withPlainBubble(option) }, true);
    setDrawn(true);
  }, [chart, option, scheme]);
  return { element, chart: isDrawn ? chart : null };
}

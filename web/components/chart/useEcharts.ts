"use client";
import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { chartTheme } from "./palette";

/** What was clicked in a picture. */
export interface Picked {
  seriesIndex: number;
  dataIndex: number;
  name: string;
}

/** Draws an option into an element: loads the library with the first picture, follows the element's size, cleans up. */
export function useEcharts(option: EChartsCoreOption, scheme: "light" | "dark", onPick?: (picked: Picked) => void) {
  const element = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const pick = useEffectEvent((picked: Picked) => onPick?.(picked));
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let made: EChartsType | undefined;
    let gone = false;
    const observer = new ResizeObserver(() => made?.resize());
    void import("./echarts").then(({ init }) => {
      if (gone) return;
      made = init(target);
      made.on("click", event => pick({ seriesIndex: event.seriesIndex ?? 0, dataIndex: event.dataIndex ?? 0, name: event.name }));
      observer.observe(target);
      setChart(made);
    });
    return () => {
      gone = true;
      observer.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, []);
  useEffect(() => {
    const { series, ink } = chartTheme(scheme);
    chart?.setOption({ color: [...series], textStyle: { color: ink.text, fontFamily: getComputedStyle(document.body).fontFamily }, ...option }, true);
  }, [chart, option, scheme]);
  return { element, chart };
}

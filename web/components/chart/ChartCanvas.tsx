"use client";
import { Skeleton } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { useEffect } from "react";
import { INK } from "./palette";
import { useEcharts, type Picked } from "./useEcharts";

interface Props {
  /** Undefined while the figures are on their way. */
  option: EChartsCoreOption | undefined;
  scheme: "light" | "dark";
  description: string;
  onPick?: (picked: Picked) => void;
  /** Told how to make a PNG of the picture as soon as it is drawn. */
  onPicture: (make: (() => () => string) | null) => void;
}

const NOTHING: EChartsCoreOption = {};

/** The drawn picture, with a skeleton of its size until it is there. */
export function ChartCanvas({ option, scheme, description, onPick, onPicture }: Props) {
  const { element, chart } = useEcharts(option ?? NOTHING, scheme, onPick);
  useEffect(() => {
    onPicture(chart && (() => () => chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: INK[scheme].surface })));
    return () => onPicture(null);
  }, [chart, scheme, onPicture]);
  const ready = chart !== null && option !== undefined;
  return (
    <div style={{ position: "relative", height: "100%" }}>
      <div ref={element} role="img" aria-label={description} style={{ height: "100%", visibility: ready ? "visible" : "hidden" }} />
      {!ready && <Skeleton pos="absolute" inset={0} height="100%" />}
    </div>
  );
}

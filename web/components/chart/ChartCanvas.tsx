"use client";
import { Skeleton } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { useEffect, type ReactNode } from "react";
import { INK } from "./palette";
import { titledPicture } from "./titledPicture";
import { useEcharts, type Picked } from "./useEcharts";
import styles from "./chart.module.css";

interface Props {
  /** Undefined while the figures are on their way. */
  option: EChartsCoreOption | undefined;
  scheme: "light" | "dark";
  description: string;
  /** What the server has drawn, to be seen until the picture is there. */
  before: ReactNode;
  onPick?: (picked: Picked) => void;
  /** Told how to make a PNG of the picture as soon as it is drawn. */
  onPicture: (make: (() => MakePicture) | null) => void;
}

/** Makes a PNG with a title and a caption, as the address of its data. */
export type MakePicture = (title: string, caption: string) => string;

const NOTHING: EChartsCoreOption = {};

/** Sharp on slides too. */
const RATIO = 2;

/** The drawn picture; until it is there what the server has drawn, or a skeleton of its size. */
export function ChartCanvas({ option, scheme, description, before, onPick, onPicture }: Props) {
  const { element, chart } = useEcharts(option ?? NOTHING, scheme, onPick);
  useEffect(() => {
    const make: MakePicture | null =
      chart &&
      ((title, caption) =>
        titledPicture(chart.renderToCanvas({ pixelRatio: RATIO, backgroundColor: INK[scheme].surface }), { title, caption, ink: INK[scheme], ratio: RATIO, fontFamily: getComputedStyle(document.body).fontFamily }));
    onPicture(make && (() => make));
    return () => onPicture(null);
  }, [chart, scheme, onPicture]);
  const ready = chart !== null && option !== undefined;
  return (
    <div role="img" aria-label={description} className={styles.canvas}>
      <div ref={element} className={styles.canvas} style={{ visibility: ready ? "visible" : "hidden" }} />
      {!ready && before}
      {!ready && <Skeleton className={styles.waiting} pos="absolute" inset={0} height="100%" />}
    </div>
  );
}

"use client";
import { useMantineColorScheme } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { createContext, use, useContext, useId } from "react";
import { chartTheme, type ChartTheme } from "./palette";
import styles from "./chart.module.css";

/** For the server alone: a browser reads the condition first and never fetches it. */
const drawing = typeof window === "undefined" ? import("./drawPicture") : undefined;

/** How the server draws the pictures of a screen: how wide they probably are, and which one was the first to ask. */
export interface ServerPictures {
  /** Pixels of one that is as wide as the screen, and of one that is half as wide. */
  whole: number;
  half: number;
  /** The picture that is drawn; the others wait for the browser. */
  first?: string;
}

const Context = createContext<ServerPictures | null>(null);

/** Has the first picture inside of it drawn by the server. */
export const DrawnByServer = Context.Provider;

interface Props {
  option: (theme: ChartTheme) => EChartsCoreOption;
  height: number;
  wide: boolean;
}

/** The first picture of a page as the server has drawn it: to be seen before any script runs, and without. Empty for all others. */
export function ServerPicture({ option, height, wide }: Props) {
  const pictures = useContext(Context);
  const id = useId();
  const { colorScheme } = useMantineColorScheme();
  let html = "";
  if (drawing && pictures) {
    pictures.first ??= id;
    if (pictures.first === id) {
      const { drawPicture } = use(drawing);
      // Whoever leaves the choice to the system gets both: only the browser knows which one is right.
      const schemes = colorScheme === "auto" ? (["light", "dark"] as const) : [colorScheme];
      html = schemes.map(scheme => `<div data-scheme="${scheme}">${drawPicture(option(chartTheme(scheme)), { scheme, width: wide ? pictures.whole : pictures.half, height })}</div>`).join("");
    }
  }
  // The browser does not draw it again: it keeps what came until its own picture is there.
  return <div className={styles.drawn} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}

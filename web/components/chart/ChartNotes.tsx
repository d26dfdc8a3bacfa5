"use client";
import { createContext, useContext } from "react";

/** What all pictures and tables of a screen share. */
export interface Notes {
  /** What their files' names begin with: the screen and its period. */
  file: string;
  /** What stands below the title in a saved picture: period, scope, age. */
  caption: string;
  /** Where the figures come from, as of when, and how many rows are behind them. */
  source: string;
}

const Context = createContext<Notes>({ file: "", caption: "", source: "" });

/** Tells the pictures and tables inside of it what they share. */
export const ChartNotes = Context.Provider;

/** What this picture or table shares with the others of its screen. */
export const useChartNotes = (): Notes => useContext(Context);

/** A name for a file, without what file systems refuse. */
export const fileName = (...parts: string[]): string =>
  parts
    .filter(Boolean)
    .join(" · ")
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, "-");

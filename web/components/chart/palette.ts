/**
 * One palette for every picture, after Okabe and Ito: distinct for the common colour blindnesses and, by lightness, in print.
 * The order matters: the first two differ most.
 */
export const SERIES = {
  light: ["#0072b2", "#d55e00", "#009e73", "#b8860b", "#9b5f8a", "#56a3d9", "#5b6470", "#7a4d04"],
  dark: ["#56b4e9", "#f08c3c", "#3cc49a", "#e6c34a", "#d39bc4", "#2f8fd0", "#9aa4b2", "#b9935a"],
} as const;

/** From nothing to most, for heat maps. */
export const RAMP = {
  light: ["#f1f5fa", "#c6dcef", "#85b8de", "#3c8dc4", "#0b5c96", "#063c66"],
  dark: ["#1f2630", "#1f4363", "#1f638f", "#2f86bb", "#62ade0", "#b5dcf7"],
} as const;

/** Colours of text and lines inside of a picture. */
export const INK = {
  light: { text: "#1c2129", quiet: "#59616e", line: "#e3e6eb", surface: "#ffffff" },
  dark: { text: "#e4e7ec", quiet: "#a2a9b5", line: "#2c313a", surface: "#1a1d23" },
} as const;

export interface ChartTheme {
  scheme: "light" | "dark";
  series: readonly string[];
  ramp: readonly string[];
  ink: (typeof INK)["light" | "dark"];
}

export const chartTheme = (scheme: "light" | "dark"): ChartTheme => ({ scheme, series: SERIES[scheme], ramp: RAMP[scheme], ink: INK[scheme] });

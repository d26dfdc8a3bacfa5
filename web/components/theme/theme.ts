import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";
import { createElement } from "react";
import { CloseLabel } from "./CloseLabel";

// One accent and four meanings; each tuple runs from a faint surface to text that is legible on it.
const accent: MantineColorsTuple = ["#eef1ff", "#dde2fb", "#b9c3f2", "#93a1ea", "#7284e3", "#5d72df", "#4b60d2", "#3f53bb", "#3749a8", "#2c3c94"];
const good: MantineColorsTuple = ["#e8f6ef", "#d2ecdf", "#a4d8bf", "#73c49d", "#4bb382", "#2f9a6b", "#1f7f56", "#176a47", "#12563a", "#0c412b"];
const watch: MantineColorsTuple = ["#fdf4e2", "#fae6c1", "#f3cc85", "#ebb14a", "#dd9a22", "#b97a0d", "#965f05", "#7a4d04", "#613d05", "#4a2f05"];
const bad: MantineColorsTuple = ["#fdeeec", "#f9d9d5", "#f0b0a8", "#e6857a", "#dd6052", "#cf4436", "#b93427", "#9a281d", "#7d2018", "#601912"];
const info: MantineColorsTuple = ["#eaf4fb", "#d3e7f5", "#a6cfea", "#76b4de", "#4f9dd3", "#3284bf", "#236ca1", "#1b5884", "#16476b", "#113651"];
// Mantine's own dark greys are warmer than our surfaces.
const dark: MantineColorsTuple = ["#e4e7ec", "#b6bcc7", "#8b93a0", "#6b7380", "#434a56", "#2c313a", "#1f232a", "#1a1d23", "#131519", "#0d0f12"];

/** 14 px text, 36 px controls, small radii; everything else is Mantine's own. */
export const theme = createTheme({
  colors: { accent, good, watch, bad, info, dark },
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 6 },
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "600", sizes: { h1: { fontSize: "1.25rem", lineHeight: "1.75rem" }, h2: { fontSize: "1rem", lineHeight: "1.5rem" }, h3: { fontSize: "0.875rem", lineHeight: "1.25rem" } } },
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  lineHeights: { xs: "1.35", sm: "1.45", md: "1.45", lg: "1.5", xl: "1.4" },
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    InputWrapper: { styles: { label: { marginBottom: 4 } } },
    Modal: { defaultProps: { centered: true, radius: "md", closeButtonProps: { children: createElement(CloseLabel) } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 320 } },
    Menu: { defaultProps: { shadow: "md", radius: "md" } },
    Popover: { defaultProps: { shadow: "md", radius: "md" } },
    Skeleton: { defaultProps: { radius: "sm" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
  },
});

/** Surfaces and quiet text for both schemes; screens use these names, never hex values. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--surface": "#ffffff",
    "--surface-sunken": "#f6f7f9",
    "--surface-hover": "#f0f2f5",
    "--surface-selected": "#eef1ff",
    "--line": "#e3e6eb",
    "--line-strong": "#c9cfd8",
    "--text": "#1c2129",
    "--text-quiet": "#59616e",
    "--accent-text": "#3f53bb",
    "--good-text": "#17694a",
    "--watch-text": "#865404",
    "--bad-text": "#ae2f23",
    "--info-text": "#1f6191",
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#1c2129",
    "--mantine-color-dimmed": "#59616e",
    "--mantine-color-placeholder": "#6b7380",
    "--mantine-color-error": "#ae2f23",
    "--mantine-color-default-border": "#c9cfd8",
    "--mantine-color-anchor": "#3f53bb",
  },
  dark: {
    "--surface": "#1a1d23",
    "--surface-sunken": "#131519",
    "--surface-hover": "#23272f",
    "--surface-selected": "#272d4a",
    "--line": "#2c313a",
    "--line-strong": "#434a56",
    "--text": "#e4e7ec",
    "--text-quiet": "#a2a9b5",
    "--accent-text": "#a3b0f5",
    "--good-text": "#6fce9f",
    "--watch-text": "#eab65c",
    "--bad-text": "#f2938a",
    "--info-text": "#85bfe8",
    "--mantine-color-body": "#1a1d23",
    "--mantine-color-text": "#e4e7ec",
    "--mantine-color-dimmed": "#a2a9b5",
    "--mantine-color-placeholder": "#8b93a0",
    "--mantine-color-error": "#f2938a",
    "--mantine-color-default": "#1f232a",
    "--mantine-color-default-hover": "#262b33",
    "--mantine-color-default-border": "#434a56",
    "--mantine-color-anchor": "#a3b0f5",
  },
});

/** Light, dark or as the system. */
export type Theme = "light" | "dark" | "auto";

export const THEME_COOKIE = "guanxi_theme";

export const isTheme = (value: unknown): value is Theme => value === "light" || value === "dark" || value === "auto";

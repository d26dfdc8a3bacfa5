"use client";
import { MantineProvider, type MantineColorSchemeManager } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { keepCookie } from "@/lib/cookies";
import { THEME_COOKIE, type Theme } from "@/lib/theme";
import { ToastHost } from "../feedback/ToastHost";
import { cssVariables, theme as mantineTheme } from "./theme";

/** Keeps the choice in a cookie instead of localStorage, so that the server paints it right at once. */
const cookieManager = (initial: Theme): MantineColorSchemeManager => ({
  get: () => initial,
  set: value => keepCookie(THEME_COOKIE, value),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
});

interface Props {
  theme: Theme;
  nonce: string | undefined;
  children: ReactNode;
}

/** The look of everything: Mantine's theme, light and dark, and the place where toasts appear. */
export function ThemeRoot({ theme, nonce, children }: Props) {
  const [manager] = useState(() => cookieManager(theme));
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={manager}
      defaultColorScheme={theme}
      {...(nonce && { getStyleNonce: () => nonce })}
    >
      <ToastHost />
      {children}
    </MantineProvider>
  );
}

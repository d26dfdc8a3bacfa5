"use client";
import { MantineProvider, type MantineColorSchemeManager } from "@mantine/core";
import { setNonce } from "get-nonce";
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

/**
 * The nonce of the document as it was loaded: a refresh of the page's content comes with another, which this document
 * does not allow. Dialogs lock scrolling by a style of their own and ask `get-nonce` for it.
 */
function useDocumentNonce(nonce: string | undefined): string | undefined {
  const [first] = useState(() => {
    if (nonce && typeof window !== "undefined") setNonce(nonce);
    return nonce;
  });
  return first;
}

interface Props {
  theme: Theme;
  nonce: string | undefined;
  children: ReactNode;
}

/** The look of everything: Mantine's theme, light and dark, and the place where toasts appear. */
export function ThemeRoot({ theme, nonce, children }: Props) {
  const [manager] = useState(() => cookieManager(theme));
  const styleNonce = useDocumentNonce(nonce);
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={manager}
      defaultColorScheme={theme}
      {...(styleNonce && { getStyleNonce: () => styleNonce })}
    >
      <ToastHost />
      {children}
    </MantineProvider>
  );
}

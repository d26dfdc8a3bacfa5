import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ProofHost } from "@/components/proof/ProofHost";
import { ThemeRoot } from "@/components/theme/ThemeRoot";
import { ThemeScript } from "@/components/theme/ThemeScript";
import "@/components/theme/styles";
import { ApolloRoot } from "@/lib/apollo/ApolloRoot";
import { IntlRoot } from "@/lib/i18n/IntlRoot";
import { loadMessages } from "@/lib/i18n/messages";
import { readLocale, readNonce, readSession, readTheme } from "@/lib/server/session";
import { NowProvider } from "@/lib/useNow";

export const metadata: Metadata = { robots: { index: false } };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1d23" },
  ],
};

/** Language, theme, clock and data client of every page. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, nonce, session] = await Promise.all([readLocale(), readTheme(), readNonce(), readSession()]);
  const messages = await loadMessages(locale);
  const timeZone = session?.viewer?.timeZone ?? session?.workspace.timeZone ?? "UTC";
  const now = new Date();
  return (
    <html lang={locale} data-mantine-color-scheme={theme === "dark" ? "dark" : "light"} suppressHydrationWarning>
      <head>
        <ThemeScript theme={theme} nonce={nonce} />
      </head>
      <body>
        <IntlRoot locale={locale} messages={messages} timeZone={timeZone} now={now}>
          <ThemeRoot theme={theme} nonce={nonce}>
            <NowProvider start={now.getTime()}>
              <ApolloRoot>
                {children}
                <ProofHost />
              </ApolloRoot>
            </NowProvider>
          </ThemeRoot>
        </IntlRoot>
      </body>
    </html>
  );
}

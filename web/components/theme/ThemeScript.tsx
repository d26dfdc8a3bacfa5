import type { Theme } from "@/lib/theme";

const SCRIPT = `document.documentElement.setAttribute("data-mantine-color-scheme",matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light")`;

/** Sets light or dark before the first paint for people who follow the system; a chosen theme is in the HTML already. */
export function ThemeScript({ theme, nonce }: { theme: Theme; nonce: string | undefined }) {
  if (theme !== "auto") return null;
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: SCRIPT }} suppressHydrationWarning />;
}

import { chromium, type Browser } from "playwright-core";

/** The system's Chromium, or the one that CHROMIUM or CHROME_PATH names. */
export const chromiumPath = process.env["CHROMIUM"] ?? process.env["CHROME_PATH"] ?? "/usr/bin/chromium";

/** Chromium talks to nobody but our server. */
export const chromiumFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });

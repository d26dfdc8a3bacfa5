/** A browser as people know it. */
export interface DeviceName {
  /** `Firefox`; null where the browser does not say. */
  readonly browser: string | null;
  /** `Windows`. */
  readonly system: string | null;
}

/** In the order in which to look: most browsers also name those that they resemble. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, "WeChat"],
  [/\bLine\//, "LINE"],
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** What a `User-Agent` header says of the browser, roughly: enough to tell one's own devices apart. */
export function deviceName(userAgent: string): DeviceName {
  const firstOf = (known: typeof browsers): string | null => known.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
  return { browser: firstOf(browsers), system: firstOf(systems) };
}

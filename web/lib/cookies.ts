const YEAR = 365 * 24 * 3600;

/** Keeps a choice of this browser where the server's first paint can read it. Nothing secret. */
export function keepCookie(name: string, value: string): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

import { useSyncExternalStore } from "react";
import type { SecondFactorAsked } from "@/lib/apollo/errors";

const mark = "#second-factor=";

/** What the company's own sign-in hands over in the address's fragment for somebody who has a second factor with us. */
export function askedIn(fragment: string): SecondFactorAsked | undefined {
  if (!fragment.startsWith(mark)) return undefined;
  try {
    const text = atob(fragment.slice(mark.length).replaceAll("-", "+").replaceAll("_", "/"));
    const { challenge, ways, passkey } = JSON.parse(text) as Partial<SecondFactorAsked>;
    return typeof challenge === "string" && Array.isArray(ways) ? { challenge, ways, passkey: passkey ?? null } : undefined;
  } catch {
    return undefined;
  }
}

const never = () => () => undefined;

/** The fragment of this page's address; nothing while the server paints. */
export const useFragment = (): string => useSyncExternalStore(never, () => window.location.hash, () => "");

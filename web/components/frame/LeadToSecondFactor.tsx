"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";

const SETTINGS = "/settings/security";

/** Leads somebody who needs a second factor and has none to where it is set up, from whatever page. */
export function LeadToSecondFactor() {
  const pathname = usePathname();
  const router = useRouter();
  useEffect(() => {
    if (pathname !== SETTINGS) router.replace(SETTINGS);
  }, [pathname, router]);
  return null;
}

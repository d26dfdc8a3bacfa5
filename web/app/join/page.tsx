import type { Metadata } from "next";
import { SetPassword } from "@/features/sign-in/SetPassword";
import { readSession } from "@/lib/server/session";

export const metadata: Metadata = { referrer: "no-referrer", robots: "noindex" };

export default async function JoinPage() {
  return <SetPassword kind="INVITATION" workspace={(await readSession())?.workspace.name ?? "Guanxi"} />;
}

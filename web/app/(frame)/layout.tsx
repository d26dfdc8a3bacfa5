import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Frame } from "@/components/frame/Frame";
import { LeadToSecondFactor } from "@/components/frame/LeadToSecondFactor";
import { RAIL_COOKIE } from "@/components/frame/railCookie";
import { ServerAway } from "@/components/frame/ServerAway";
import { ToSignIn } from "@/components/frame/ToSignIn";
import { readSession } from "@/lib/server/session";
import { ViewerProvider } from "@/lib/viewer";

/** Everything behind sign-in. */
export default async function FrameLayout({ children }: { children: ReactNode }) {
  const session = await readSession();
  if (!session) return <ServerAway />;
  if (!session.viewer) return <ToSignIn />;
  const collapsed = (await cookies()).get(RAIL_COOKIE)?.value === "narrow";
  return (
    <ViewerProvider viewer={session.viewer} workspace={session.workspace}>
      {session.secondFactorDue && <LeadToSecondFactor />}
      <Frame collapsed={collapsed}>{children}</Frame>
    </ViewerProvider>
  );
}

import type { Metadata } from "next";
import { ForgotPassword } from "@/features/sign-in/ForgotPassword";
import { readSession } from "@/lib/server/session";

export const metadata: Metadata = { robots: "noindex" };

export default async function ForgotPasswordPage() {
  return <ForgotPassword sendsMail={(await readSession())?.workspace.sendsMail ?? false} />;
}

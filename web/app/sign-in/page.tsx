import { redirect } from "next/navigation";
import { SignIn } from "@/features/sign-in/SignIn";
import { safePath } from "@/lib/paths";
import { readSession } from "@/lib/server/session";

interface Props {
  searchParams: Promise<{ next?: string | string[]; refused?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, refused } = await searchParams;
  const target = safePath(typeof next === "string" ? next : null);
  const session = await readSession();
  if (session?.viewer) redirect(target);
  return <SignIn workspace={session?.workspace} next={target} refused={typeof refused === "string" ? refused : undefined} />;
}

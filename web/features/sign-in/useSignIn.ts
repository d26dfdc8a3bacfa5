"use client";
import { useMutation } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SignInDocument } from "@/generated/graphql";
import { errorCode, errorText } from "@/lib/apollo/errors";

/** Signs in and goes on to `next` with a whole page load, so that nothing of a former person stays in memory. */
export function useSignIn(next: string) {
  const t = useTranslations("signIn.errors");
  const texts = useTranslations("errors");
  const [mutate] = useMutation(SignInDocument);
  const [pending, setPending] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const explain = (failure: unknown): string => {
    const code = errorCode(failure);
    if (code === "NETWORK") return t("unreachable");
    return code === "UNAUTHENTICATED" || code === "BAD_USER_INPUT" ? t("wrong") : errorText(failure, texts);
  };
  /** `who` names the button that waits: "form" or a sample person's e-mail. */
  const signIn = async (email: string, password: string, who = "form"): Promise<void> => {
    setPending(who);
    setError(null);
    try {
      await mutate({ variables: { email, password } });
      window.location.assign(next);
    } catch (failure) {
      setError(explain(failure));
      setPending(null);
    }
  };
  return { signIn, pending, error };
}

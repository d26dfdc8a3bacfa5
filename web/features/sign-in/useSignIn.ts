"use client";
import { useMutation } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Proof } from "@/components/proof/ProofForm";
import { FinishSignInDocument, SignInDocument, StartPasskeySignInDocument } from "@/generated/graphql";
import { errorCode, errorText, secondFactorAsked, type SecondFactorAsked } from "@/lib/apollo/errors";
import { showPasskey } from "@/lib/passkey";
import { askedIn, useFragment } from "./askedInAddress";

/** Signs in, in one step or two, and goes on to `next` with a whole page load, so that nothing of a former person stays in memory. */
export function useSignIn(next: string) {
  const t = useTranslations("signIn.errors");
  const texts = useTranslations("errors");
  const [mutate] = useMutation(SignInDocument);
  const [startPasskey] = useMutation(StartPasskeySignInDocument);
  const [finish] = useMutation(FinishSignInDocument);
  const [pending, setPending] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const fragment = useFragment();
  // Null once the person went back: what the address asked is over then.
  const [answered, setAsked] = useState<SecondFactorAsked | null>();
  const asked = answered === undefined ? askedIn(fragment) : (answered ?? undefined);

  const explain = (failure: unknown): string => {
    if (failure instanceof Error && failure.name === "NotAllowedError") return t("passkey");
    const code = errorCode(failure);
    if (code === "NETWORK") return t("unreachable");
    return code === "UNAUTHENTICATED" || code === "BAD_USER_INPUT" ? t("wrong") : errorText(failure, texts);
  };
  /** `who` names the button that waits: "form", "passkey" or a sample person's e-mail. Says whether the person is in. */
  const trying = async (who: string, attempt: () => Promise<unknown>): Promise<boolean> => {
    setPending(who);
    setError(null);
    try {
      await attempt();
      window.location.assign(next);
      return true;
    } catch (failure) {
      const question = secondFactorAsked(failure);
      setAsked(question ?? null);
      if (!question) setError(explain(failure));
      setPending(null);
      return false;
    }
  };
  const signIn = (email: string, password: string, who = "form") => trying(who, () => mutate({ variables: { email, password } }));
  const signInWithPasskey = () =>
    trying("passkey", async () => {
      const { data } = await startPasskey();
      const { challenge = "", options = "" } = data?.startPasskeySignIn ?? {};
      await finish({ variables: { challenge, proof: { passkey: await showPasskey(options) } } });
    });
  /** The second step; what is wrong with it is thrown. */
  const prove = async (proof: Proof): Promise<void> => {
    await finish({ variables: { challenge: asked?.challenge ?? "", proof } });
    window.location.assign(next);
  };
  return { signIn, signInWithPasskey, pending, error, asked, prove, backToStart: () => setAsked(null) };
}

"use client";
import { Anchor, Button, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { RequestPasswordResetDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { PublicPage } from "./PublicPage";

/** Asks for a link by mail; where this installation sends none, says who can help. */
export function ForgotPassword({ sendsMail }: { sendsMail: boolean }) {
  const t = useTranslations("access.forgot");
  const [request, busy] = useAct(RequestPasswordResetDocument);
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (email.trim()) void request({ email: email.trim() }).then(() => setSent(true), () => undefined);
  };
  const back = (
    <Anchor href="/sign-in" size="sm">
      {t("back")}
    </Anchor>
  );
  if (!sendsMail || sent) {
    return (
      <PublicPage title={t("title")} lead={sent ? t("sent") : t("askAdministrator")}>
        {back}
      </PublicPage>
    );
  }
  return (
    <PublicPage title={t("title")} lead={t("lead")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput label={t("email")} type="email" autoComplete="username" value={email} onChange={event => setEmail(event.currentTarget.value)} />
          <Button type="submit" fullWidth loading={busy} disabled={!email.trim()}>
            {t("submit")}
          </Button>
          {back}
        </Stack>
      </form>
    </PublicPage>
  );
}

"use client";
import { Anchor, Button, PasswordInput, Skeleton, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { ErrorState } from "@/components/state/ErrorState";
import { AcceptInvitationDocument, ResetPasswordDocument } from "@/generated/graphql";
import { fieldErrors, fieldText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { PublicPage } from "./PublicPage";
import { useLink, type PasswordLink } from "./useLink";
import { useSignIn } from "./useSignIn";

interface Props {
  kind: PasswordLink["kind"];
  /** What the company calls itself. */
  workspace: string;
}

/** Accepts an invitation, which leads right in, or sets a forgotten password anew, by the link that led here. */
export function SetPassword({ kind, workspace }: Props) {
  const t = useTranslations("access");
  const { token, facts, error, retry } = useLink(kind);
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <PublicPage title={t(`${kind}.done`)} lead={t("doneLead")}>
        <Button component="a" href="/sign-in" fullWidth>
          {t("signIn")}
        </Button>
      </PublicPage>
    );
  }
  if (facts === null) {
    return (
      <PublicPage title={t("useless")} lead={t(`${kind}.useless`)}>
        <Anchor href={kind === "RESET" ? "/forgot-password" : "/sign-in"} size="sm">
          {kind === "RESET" ? t("again") : t("signIn")}
        </Anchor>
      </PublicPage>
    );
  }
  return (
    <PublicPage title={t(`${kind}.title`, { workspace })} lead={t(`${kind}.lead`)}>
      {facts && <PasswordForm key={token} token={token} facts={facts} onDone={() => setDone(true)} />}
      {!facts && (error ? <ErrorState error={error} retry={retry} /> : <Skeleton height={220} />)}
    </PublicPage>
  );
}

function PasswordForm({ token, facts, onDone }: { token: string; facts: PasswordLink; onDone: () => void }) {
  const t = useTranslations("access");
  const texts = useTranslations("errors");
  const invited = facts.kind === "INVITATION";
  const [accept, accepting] = useAct(AcceptInvitationDocument);
  const [reset, resetting] = useAct(ResetPasswordDocument);
  const { signIn, pending } = useSignIn("/");
  const [name, setName] = useState(facts.name);
  const [password, setPassword] = useState("");
  const [problems, setProblems] = useState<Record<string, string>>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblems({});
    try {
      if (invited) await accept({ token, name, password }, { quiet: ["BAD_USER_INPUT"] });
      else await reset({ token, password }, { quiet: ["BAD_USER_INPUT"] });
    } catch (error) {
      return setProblems(Object.fromEntries(fieldErrors(error).map(field => [field.path, field.code === "linkUseless" ? t("useless") : fieldText(field, texts)])));
    }
    // Whoever holds the link to a mailbox is not let into an account that was in use: that takes its second factor, too.
    if (!invited || !(await signIn(facts.email, password))) onDone();
  };
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <Stack gap="sm">
        <TextInput label={t("email")} type="email" name="email" autoComplete="username" value={facts.email} readOnly />
        {invited && <TextInput label={t("name")} autoComplete="name" value={name} onChange={event => setName(event.currentTarget.value)} error={problems["name"]} />}
        <PasswordInput
          label={t("password")}
          description={t("passwordHint")}
          autoComplete="new-password"
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
          error={problems["password"] ?? problems["token"]}
        />
        <Button type="submit" fullWidth mt="xs" loading={accepting || resetting || pending !== null} disabled={!password || !name.trim()}>
          {t(`${facts.kind}.submit`)}
        </Button>
      </Stack>
    </form>
  );
}

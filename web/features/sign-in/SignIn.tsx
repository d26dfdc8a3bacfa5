"use client";
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconFingerprint } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState, type FormEvent } from "react";
import { PageTitle } from "@/components/page/PageTitle";
import type { Workspace } from "@/lib/viewer";
import { OtherWays, Refused } from "./OtherWays";
import { Preferences } from "./Preferences";
import { SamplePeople } from "./SamplePeople";
import { useSignIn } from "./useSignIn";
import styles from "./sign-in.module.css";

const SecondStep = dynamic(() => import("./SecondStep"), { ssr: false });

interface Props {
  /** Undefined when the server could not be asked; signing in still works as soon as it answers. */
  workspace: Workspace | undefined;
  /** Where to go afterwards: a path within this site. */
  next: string;
  /** Why the company's own sign-in has just sent the person back, if it did. */
  refused?: string | undefined;
}

/** Sign-in by e-mail and password, with a second step for who has a second factor, or by passkey; in the sample workspace also by touching a person. */
export function SignIn({ workspace, next, refused }: Props) {
  const t = useTranslations("signIn");
  const { signIn, signInWithPasskey, pending, error, asked, prove, backToStart } = useSignIn(next);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() && password) void signIn(email.trim(), password);
  };
  const people = workspace?.sample && !asked ? workspace.sampleUsers : [];
  return (
    <div className={styles.page}>
      <PageTitle title={t("title")} />
      <header className={styles.top}>
        <Preferences />
      </header>
      <main className={styles.main} data-wide={people.length > 0 || undefined}>
        {asked && <SecondStep asked={asked} onProof={prove} onBack={backToStart} />}
        <section className={styles.form} hidden={asked !== undefined}>
          <span className={styles.mark} aria-hidden>
            關
          </span>
          <h1 className={styles.title}>{workspace?.name ?? "Guanxi"}</h1>
          <p className={styles.lead}>{t("lead")}</p>
          <Refused reason={refused} />
          <form onSubmit={submit} noValidate>
            <Stack gap="sm">
              {error && (
                <Alert color="bad" variant="light" icon={<IconAlertTriangle size={18} />} role="alert">
                  {error}
                </Alert>
              )}
              <TextInput
                label={t("email")}
                type="email"
                name="email"
                autoComplete="username"
                value={email}
                onChange={event => setEmail(event.currentTarget.value)}
                error={tried && !email.trim() && t("errors.email")}
              />
              <PasswordInput
                label={t("password")}
                name="password"
                autoComplete="current-password"
                value={password}
                onChange={event => setPassword(event.currentTarget.value)}
                error={tried && !password && t("errors.password")}
              />
              <Button type="submit" fullWidth mt="xs" loading={pending === "form"} disabled={pending !== null && pending !== "form"}>
                {t("submit")}
              </Button>
              <Button variant="default" fullWidth leftSection={<IconFingerprint size={18} />} loading={pending === "passkey"} disabled={pending !== null && pending !== "passkey"} onClick={() => void signInWithPasskey()}>
                {t("passkey")}
              </Button>
            </Stack>
          </form>
          <OtherWays signInWith={workspace?.signInWith} next={next} />
        </section>
        {people.length > 0 && (
          <SamplePeople people={people} pending={pending} onChoose={person => void signIn(person.email, workspace?.samplePassword ?? "", person.email)} />
        )}
      </main>
    </div>
  );
}

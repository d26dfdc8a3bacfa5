"use client";
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { Workspace } from "@/lib/viewer";
import { Preferences } from "./Preferences";
import { SamplePeople } from "./SamplePeople";
import { useSignIn } from "./useSignIn";
import styles from "./sign-in.module.css";

interface Props {
  /** Undefined when the server could not be asked; signing in still works as soon as it answers. */
  workspace: Workspace | undefined;
  /** Where to go afterwards: a path within this site. */
  next: string;
}

/** Sign-in by e-mail and password; in the sample workspace also by touching a person. */
export function SignIn({ workspace, next }: Props) {
  const t = useTranslations("signIn");
  const { signIn, pending, error } = useSignIn(next);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() && password) void signIn(email.trim(), password);
  };
  const people = workspace?.sample ? workspace.sampleUsers : [];
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Preferences />
      </header>
      <main className={styles.main} data-wide={people.length > 0 || undefined}>
        <section className={styles.form}>
          <span className={styles.mark} aria-hidden>
            關
          </span>
          <h1 className={styles.title}>{workspace?.name ?? "Guanxi"}</h1>
          <p className={styles.lead}>{t("lead")}</p>
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
            </Stack>
          </form>
        </section>
        {people.length > 0 && (
          <SamplePeople people={people} pending={pending} onChoose={person => void signIn(person.email, workspace?.samplePassword ?? "", person.email)} />
        )}
      </main>
    </div>
  );
}

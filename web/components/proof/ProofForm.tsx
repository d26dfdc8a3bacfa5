"use client";
import { Alert, Anchor, Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { errorCode, errorText } from "@/lib/apollo/errors";
import { showPasskey } from "@/lib/passkey";

const WAYS = ["PASSKEY", "CODE", "PASSWORD", "RECOVERY_CODE"] as const;
type Way = (typeof WAYS)[number];

/** One of them. */
export interface Proof {
  passkey?: string;
  code?: string;
  password?: string;
  recoveryCode?: string;
}

interface Props {
  /** The ways that are open to the person; the handiest is offered first. */
  ways: readonly string[];
  /** What a passkey has to sign, as the API gave it. */
  passkey: string | null;
  onProof: (proof: Proof) => Promise<unknown>;
  onCancel: () => void;
}

/** Takes a proof of who somebody is: a passkey, a code, the password. Says itself what was wrong with it. */
export function ProofForm({ ways, passkey, onProof, onCancel }: Props) {
  const t = useTranslations("proof");
  const errors = useTranslations("errors");
  const cancel = useTranslations("common.actions")("cancel");
  const open = WAYS.filter(way => ways.includes(way));
  const [way, setWay] = useState<Way>(open[0] ?? "PASSWORD");
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const choose = (next: Way) => {
    setWay(next);
    setText("");
    setError(undefined);
  };
  const proofOf = async (): Promise<Proof> => {
    if (way === "PASSKEY") return { passkey: await showPasskey(passkey ?? "") };
    return way === "CODE" ? { code: text } : way === "PASSWORD" ? { password: text } : { recoveryCode: text };
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await onProof(await proofOf());
    } catch (failure) {
      setError(explain(failure));
      setBusy(false);
    }
  };
  // A passkey that was not shown is the browser's own error, not the API's.
  const explain = (failure: unknown): string => {
    if (failure instanceof Error && failure.name === "NotAllowedError") return t("noPasskey");
    const code = errorCode(failure);
    return code === "BAD_USER_INPUT" || code === "UNAUTHENTICATED" ? t("wrong") : errorText(failure, errors);
  };
  const field = { value: text, error, onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value), "data-autofocus": true, autoFocus: true };
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <Stack gap="sm">
        {way === "PASSKEY" && error && (
          <Alert color="bad" variant="light" role="alert">
            {error}
          </Alert>
        )}
        {way === "CODE" && <TextInput key="code" label={t("code")} description={t("codeHint")} inputMode="numeric" autoComplete="one-time-code" maxLength={7} {...field} />}
        {way === "PASSWORD" && <PasswordInput key="password" label={t("password")} name="password" autoComplete="current-password" {...field} />}
        {way === "RECOVERY_CODE" && <TextInput key="recovery" label={t("recoveryCode")} description={t("recoveryHint")} autoComplete="off" maxLength={40} {...field} />}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onCancel}>
            {cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={way !== "PASSKEY" && text.trim() === ""}>
            {way === "PASSKEY" ? t("showPasskey") : t("submit")}
          </Button>
        </Group>
        {open.length > 1 && (
          <Group gap="md">
            {open
              .filter(other => other !== way)
              .map(other => (
                <Anchor key={other} component="button" type="button" size="sm" onClick={() => choose(other)}>
                  {t(`instead.${other}`)}
                </Anchor>
              ))}
          </Group>
        )}
      </Stack>
    </form>
  );
}

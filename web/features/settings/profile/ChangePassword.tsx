"use client";
import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { ChangePasswordDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useViewer } from "@/lib/viewer";
import styles from "./profile.module.css";
import { useFormState } from "./useFormState";

/** A new password, which the API judges. Who has none yet (signing in elsewhere) leaves the current one empty. */
export function ChangePassword() {
  const t = useTranslations("settings.profile.password");
  const { user } = useViewer();
  const form = useFormState({ currentPassword: "", newPassword: "" });
  const [change, changing] = useAct(ChangePasswordDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { currentPassword, newPassword } = form.values;
    try {
      await change({ input: { newPassword, ...(currentPassword && { currentPassword }) } }, { done: t("changed"), quiet: ["BAD_USER_INPUT"] });
      form.reset();
    } catch (error) {
      form.fail(error);
    }
  };
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <p className={styles.lead}>{t("lead")}</p>
      <Stack gap="sm">
        {/* For password managers, which otherwise do not know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={user.email ?? ""} readOnly hidden />
        <PasswordInput {...form.field("currentPassword")} label={t("current")} autoComplete="current-password" />
        <PasswordInput {...form.field("newPassword")} label={t("next")} description={t("nextHint")} autoComplete="new-password" />
        <Group justify="flex-end" mt="xs">
          <Button type="submit" loading={changing} disabled={form.values.newPassword === ""}>
            {t("change")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

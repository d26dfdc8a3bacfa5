"use client";
import { Button, Group, NativeSelect, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { UpdateNotificationsDocument, type NotificationPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import styles from "./profile.module.css";

const MODES = ["OFF", "IMMEDIATELY", "DAILY"] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));
/** When quiet hours end, until somebody says otherwise. */
const MORNING = 7;

/** At once, with quiet hours, once a day from an hour on, or not at all. */
export function NotificationForm({ choice }: { choice: NotificationPartsFragment }) {
  const t = useTranslations("settings.profile.notifications");
  const [{ mode, digestHour, quietFrom, quietTo }, setValues] = useState(choice);
  const [update, saving] = useAct(UpdateNotificationsDocument);
  const set = (change: Partial<NotificationPartsFragment>) => setValues(values => ({ ...values, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void update({ input: { mode, digestHour, quietFrom, quietTo } }, { done: t("saved") }).catch(() => undefined);
  };
  const setQuietFrom = (value: string) => set(value === "" ? { quietFrom: null, quietTo: null } : { quietFrom: Number(value), quietTo: quietTo ?? MORNING });
  return (
    <form onSubmit={submit}>
      <p className={styles.lead}>{t("lead")}</p>
      <Stack gap="sm">
        <NativeSelect label={t("mode")} value={mode} data={MODES.map(value => ({ value, label: t(`modes.${value}`) }))} onChange={({ currentTarget }) => set({ mode: MODES.find(value => value === currentTarget.value) ?? mode })} />
        {mode === "DAILY" && <NativeSelect label={t("digestHour")} description={t("digestHint")} value={String(digestHour)} data={HOURS} onChange={({ currentTarget }) => set({ digestHour: Number(currentTarget.value) })} />}
        {mode === "IMMEDIATELY" && (
          <fieldset className={styles.quiet}>
            <legend>{t("quiet")}</legend>
            <Group grow align="end">
              <NativeSelect label={t("from")} value={quietFrom === null ? "" : String(quietFrom)} data={[{ value: "", label: t("noQuiet") }, ...HOURS]} onChange={({ currentTarget }) => setQuietFrom(currentTarget.value)} />
              {quietFrom !== null && <NativeSelect label={t("to")} value={String(quietTo)} data={HOURS} onChange={({ currentTarget }) => set({ quietTo: Number(currentTarget.value) })} />}
            </Group>
            <p className={styles.lead}>{t("quietHint")}</p>
          </fieldset>
        )}
        <Group justify="flex-end" mt="xs">
          <Button type="submit" loading={saving}>
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

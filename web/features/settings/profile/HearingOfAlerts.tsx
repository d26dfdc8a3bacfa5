"use client";
import { Button, NativeSelect, Stack, Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NOTIFYING, notifyingKey, permission, play, SOUNDS, type Sound } from "@/components/alert/notify";
import { useKept } from "@/lib/useKept";
import { useViewer } from "@/lib/viewer";
import styles from "./profile.module.css";

/** How I hear of new alerts on this device. The browser is asked for leave by a click, never by itself. */
export function HearingOfAlerts() {
  const t = useTranslations("settings.profile.hearing");
  const { user } = useViewer();
  const [chosen, keep] = useKept(notifyingKey(user.id), NOTIFYING);
  const [asked, setAsked] = useState(0);
  const allowed = typeof window === "undefined" ? "default" : permission();
  const ask = async () => {
    const answer = await Notification.requestPermission();
    keep({ ...chosen, browser: answer === "granted" });
    setAsked(asked + 1);
  };
  const choose = (sound: Sound) => {
    keep({ ...chosen, sound });
    play(sound);
  };
  return (
    <Stack gap="sm">
      <p className={styles.lead}>{t("lead")}</p>
      <Switch label={t("toast")} checked={chosen.toast} onChange={event => keep({ ...chosen, toast: event.currentTarget.checked })} />
      <NativeSelect label={t("sound.label")} value={chosen.sound} data={SOUNDS.map(value => ({ value, label: t(`sound.${value}`) }))} onChange={event => choose(event.currentTarget.value as Sound)} />
      {allowed === "granted" && <Switch label={t("browser")} checked={chosen.browser} onChange={event => keep({ ...chosen, browser: event.currentTarget.checked })} />}
      {allowed === "default" && (
        <Button variant="default" onClick={() => void ask()}>
          {t("allow")}
        </Button>
      )}
      {(allowed === "denied" || allowed === "absent") && <p className={styles.lead}>{t(allowed)}</p>}
    </Stack>
  );
}

"use client";
import { useTranslations } from "next-intl";
import { PageHead } from "@/components/page/PageHead";
import { Panel } from "@/components/page/Panel";
import { AboutMe } from "./AboutMe";
import { ChangePassword } from "./ChangePassword";
import { HearingOfAlerts } from "./HearingOfAlerts";
import { Notifications } from "./Notifications";
import styles from "./profile.module.css";

/** What a person says of themselves, how they are told of alerts, and their password. */
export function ProfileScreen() {
  const t = useTranslations("settings.profile");
  return (
    <>
      <PageHead title={t("title")} />
      <div className={styles.panels}>
        <Panel title={t("me")}>
          <AboutMe />
        </Panel>
        <Panel title={t("notifications.title")}>
          <Notifications />
        </Panel>
        <Panel title={t("hearing.title")}>
          <HearingOfAlerts />
        </Panel>
        <Panel title={t("password.title")}>
          <ChangePassword />
        </Panel>
      </div>
    </>
  );
}

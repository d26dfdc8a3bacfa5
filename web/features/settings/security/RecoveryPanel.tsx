"use client";
import { Button } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "@/components/page/Panel";
import { Mark } from "@/components/text/Mark";
import { RenewRecoveryCodesDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import styles from "./security.module.css";

const Confirm = dynamic(() => import("./Confirm"), { ssr: false });

/** So few are left that new ones are due. */
const few = 3;

interface Props {
  left: number;
  /** Whether the person has a second factor that codes could stand in for. */
  needed: boolean;
  onChange: (recoveryCodes?: readonly string[]) => void;
}

/** How many recovery codes are left; to get new ones. */
export function RecoveryPanel({ left, needed, onChange }: Props) {
  const t = useTranslations("settings.security.recovery");
  const [renew] = useAct(RenewRecoveryCodesDocument);
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    const { renewRecoveryCodes } = await renew({});
    onChange(renewRecoveryCodes.recoveryCodes);
  };
  return (
    <Panel title={t("title")} aside={needed && <Mark meaning={left > few ? "good" : "watch"}>{t("left", { count: left })}</Mark>}>
      {!needed && <p className={styles.lead}>{t("later")}</p>}
      {needed && (
        <div className={styles.row}>
          <p className={`${styles.lead} ${styles.rowText}`}>{t("lead")}</p>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t("renew")}
          </Button>
        </div>
      )}
      {asking && <Confirm title={t("renew")} consequence={t("renewConsequence")} onConfirm={confirm} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

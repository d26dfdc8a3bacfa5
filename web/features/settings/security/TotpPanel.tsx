"use client";
import { Button } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "@/components/page/Panel";
import { Mark } from "@/components/text/Mark";
import { DisableTotpDocument, StartTotpDocument, type StartTotpMutation } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import styles from "./security.module.css";

const SetUpTotp = dynamic(() => import("./SetUpTotp"), { ssr: false });
const Confirm = dynamic(() => import("./Confirm"), { ssr: false });

interface Props {
  on: boolean;
  onChange: (recoveryCodes?: readonly string[]) => void;
}

/** Whether an authenticator app is set up; to set it up or remove it. */
export function TotpPanel({ on, onChange }: Props) {
  const t = useTranslations("settings.security.totp");
  const [start, starting] = useAct(StartTotpDocument);
  const [disable] = useAct(DisableTotpDocument);
  const [setup, setSetup] = useState<StartTotpMutation["startTotp"]>();
  const [removing, setRemoving] = useState(false);
  const begin = () => start({}).then(({ startTotp }) => setSetup(startTotp), () => undefined);
  const remove = async () => {
    await disable({}, { done: t("removed") });
    onChange();
  };
  const done = (recoveryCodes: readonly string[]) => {
    setSetup(undefined);
    onChange(recoveryCodes);
  };
  return (
    <Panel title={t("title")} aside={on ? <Mark meaning="good">{t("on")}</Mark> : <span className={styles.rowDetail}>{t("off")}</span>}>
      <div className={styles.row}>
        <p className={`${styles.lead} ${styles.rowText}`}>{t("lead")}</p>
        {on ? (
          <Button variant="default" onClick={() => setRemoving(true)}>
            {t("remove")}
          </Button>
        ) : (
          <Button loading={starting} onClick={() => void begin()}>
            {t("setUp")}
          </Button>
        )}
      </div>
      {setup && <SetUpTotp setup={setup} onDone={done} onClose={() => setSetup(undefined)} />}
      {removing && <Confirm title={t("remove")} consequence={t("removeConsequence")} onConfirm={remove} onClose={() => setRemoving(false)} />}
    </Panel>
  );
}

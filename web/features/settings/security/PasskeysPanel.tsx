"use client";
import { Button } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "@/components/page/Panel";
import { RemovePasskeyDocument, StartPasskeyDocument, type SecurityQuery, type StartPasskeyMutation } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import styles from "./security.module.css";

const AddPasskey = dynamic(() => import("./AddPasskey"), { ssr: false });
const Confirm = dynamic(() => import("./Confirm"), { ssr: false });

type Passkey = SecurityQuery["secondFactor"]["passkeys"][number];

interface Props {
  passkeys: Passkey[];
  onChange: (recoveryCodes?: readonly string[]) => void;
}

/** The person's passkeys; to add and remove. */
export function PasskeysPanel({ passkeys, onChange }: Props) {
  const t = useTranslations("settings.security.passkeys");
  const [start, starting] = useAct(StartPasskeyDocument);
  const [drop] = useAct(RemovePasskeyDocument);
  const [asked, setAsked] = useState<StartPasskeyMutation["startPasskey"]>();
  const [leaving, setLeaving] = useState<Passkey>();
  const begin = () => start({}).then(({ startPasskey }) => setAsked(startPasskey), () => undefined);
  const remove = async ({ id }: Passkey) => {
    await drop({ id }, { done: t("removed") });
    onChange();
  };
  const done = (recoveryCodes: readonly string[]) => {
    setAsked(undefined);
    onChange(recoveryCodes);
  };
  return (
    <Panel
      title={t("title")}
      aside={
        <Button loading={starting} onClick={() => void begin()}>
          {t("add")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("lead")}</p>
      {passkeys.length === 0 ? (
        <p className={styles.none}>{t("none")}</p>
      ) : (
        <ul className={styles.rows}>
          {passkeys.map(passkey => (
            <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setLeaving(passkey)} />
          ))}
        </ul>
      )}
      {asked && <AddPasskey asked={asked} onDone={done} onClose={() => setAsked(undefined)} />}
      {leaving && <Confirm title={t("remove")} consequence={t("removeConsequence")} onConfirm={() => remove(leaving)} onClose={() => setLeaving(undefined)} />}
    </Panel>
  );
}

function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const t = useTranslations("settings.security.passkeys");
  const { exact } = useFormats();
  const { name, synced, createdAt, lastUsedAt } = passkey;
  const facts = [synced && t("synced"), t("made", { day: exact(createdAt) }), lastUsedAt ? t("used", { when: exact(lastUsedAt) }) : t("unused")];
  return (
    <li className={styles.row}>
      <IconFingerprint size={20} aria-hidden />
      <span className={styles.rowText}>
        {name}
        <span className={styles.rowDetail}>{facts.filter(Boolean).join(" · ")}</span>
      </span>
      <Button variant="subtle" color="gray" aria-label={t("removeNamed", { name })} onClick={onRemove}>
        {t("remove")}
      </Button>
    </li>
  );
}

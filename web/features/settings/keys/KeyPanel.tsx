"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { EditField } from "@/components/edit/EditField";
import { SidePanel } from "@/components/page/SidePanel";
import { When } from "@/components/text/When";
import { NarrowKeyDocument, RevokeKeyDocument, RotateKeyDocument, type KeyPartsFragment, type UpdateApiKeyInput } from "@/generated/graphql";
import { ERROR_CODES } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { useViewer } from "@/lib/viewer";
import { KeyGrants } from "./KeyGrants";
import { KeyStatus } from "./KeyStatus";
import styles from "./keys.module.css";

const SecretDialog = dynamic(() => import("./SecretDialog"), { ssr: false });
const ConfirmByName = dynamic(() => import("@/components/edit/ConfirmByName"), { ssr: false });

const quiet = [...ERROR_CODES];
const GRACE_HOURS = 24;

/** A key beside the list: what it may do, how it is used, and what can be done with it. */
export default function KeyPanel({ apiKey, onClose }: { apiKey: KeyPartsFragment; onClose: () => void }) {
  const t = useTranslations("settings.keys");
  const roles = useTranslations("common.role");
  const formats = useFormats();
  const { user } = useViewer();
  const [secret, setSecret] = useState<string | null>(null);
  const [revoking, setRevoking] = useState(false);
  const [narrow] = useAct(NarrowKeyDocument);
  const [rotate, rotating] = useAct(RotateKeyDocument);
  const [revoke] = useAct(RevokeKeyDocument);
  const { id, name, abilities, revokedAt } = apiKey;
  const may = (verb: string) => !revokedAt && abilities.includes(verb);
  const still = () => Promise.resolve();
  const saved = (input: UpdateApiKeyInput, version = apiKey.version) => narrow({ id, version, input }, { quiet });
  const fact = (label: string, value: string | null) => value !== null && <EditField label={label} field="" value={value} canEdit={false} save={still} />;
  const budget = (count: number | null) => (count === null ? null : formats.count(count));
  const renew = async () => setSecret((await rotate({ id, graceHours: GRACE_HOURS })).rotateApiKey.secret);
  return (
    <SidePanel title={name} onClose={onClose}>
      <EditField label={t("field.name")} field="name" value={name} required canEdit={may("update")} save={(value, version) => saved({ name: value ?? "" }, version)} />
      {fact(t("field.prefix"), `${apiKey.prefix}…`)}
      {fact(t("field.issuer"), apiKey.issuer?.name ?? null)}
      {fact(t("field.ceiling"), apiKey.ceiling && roles(apiKey.ceiling))}
      {fact(t("field.requestsPerMinute"), budget(apiKey.requestsPerMinute))}
      {fact(t("field.costPerMinute"), budget(apiKey.costPerMinute))}
      <EditField label={t("field.expiresAt")} field="expiresAt" value={apiKey.expiresAt} render={() => <KeyStatus apiKey={apiKey} />} canEdit={false} save={still} />
      <EditField label={t("field.lastUsedAt")} field="lastUsedAt" value={apiKey.lastUsedAt} render={at => <><When at={at} />{apiKey.lastUsedFrom && ` · ${apiKey.lastUsedFrom}`}</>} canEdit={false} save={still} />
      {apiKey.oldSecretUntil && !revokedAt && <EditField label={t("field.oldSecretUntil")} field="oldSecretUntil" value={apiKey.oldSecretUntil} render={at => <When at={at} />} canEdit={false} save={still} />}
      <KeyGrants apiKey={apiKey} />
      <div className={styles.actions}>
        {may("rotate") && apiKey.issuer?.id === user.id && (
          <Button size="compact-md" variant="default" loading={rotating} onClick={() => void renew().catch(() => undefined)}>
            {t("rotate.open")}
          </Button>
        )}
        {may("revoke") && (
          <Button size="compact-md" variant="default" color="bad" onClick={() => setRevoking(true)}>
            {t("revoke.open")}
          </Button>
        )}
      </div>
      {secret && <SecretDialog name={name} secret={secret} hint={t("rotate.hint", { hours: GRACE_HOURS })} onClose={() => setSecret(null)} />}
      {revoking && <ConfirmByName opened onClose={() => setRevoking(false)} title={t("revoke.title", { name })} consequence={t("revoke.consequence")} name={name} verb={t("revoke.verb")} onConfirm={() => revoke({ id }, { done: t("revoke.done", { name }) })} />}
    </SidePanel>
  );
}

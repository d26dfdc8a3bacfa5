"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { EditField } from "@/components/edit/EditField";
import { SidePanel } from "@/components/page/SidePanel";
import { When } from "@/components/text/When";
import { DeleteWebhookDocument, RotateWebhookSecretDocument, TestWebhookDocument, UpdateWebhookDocument, type UpdateWebhookInput, type WebhookPartsFragment } from "@/generated/graphql";
import { ERROR_CODES } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { ChooseTypes } from "./ChooseTypes";
import { Deliveries } from "./Deliveries";
import { WebhookState } from "./WebhookState";
import styles from "./webhooks.module.css";

const SecretDialog = dynamic(() => import("./SecretDialog"), { ssr: false });
const ConfirmByName = dynamic(() => import("@/components/edit/ConfirmByName"), { ssr: false });

const quiet = [...ERROR_CODES];
const GRACE_HOURS = 24;

/** A webhook beside the list: where to, what of, what arrived, and what can be done with it. */
export default function WebhookPanel({ webhook, onChanged, onClose }: { webhook: WebhookPartsFragment; onChanged: () => void; onClose: () => void }) {
  const t = useTranslations("settings.webhooks");
  const [secret, setSecret] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const [sent, setSent] = useState(0);
  const [update, updating] = useAct(UpdateWebhookDocument);
  const [rotate, rotating] = useAct(RotateWebhookSecretDocument);
  const [test, testing] = useAct(TestWebhookDocument);
  const [remove] = useAct(DeleteWebhookDocument);
  const { id, name, url, types, enabled, abilities } = webhook;
  const may = (verb: string) => abilities.includes(verb);
  const saved = (input: UpdateWebhookInput, version = webhook.version) => update({ id, version, input }, { quiet });
  const change = (input: UpdateWebhookInput, done?: string) => void update({ id, version: webhook.version, input }, { ...(done && { done }) }).catch(() => undefined);
  const still = () => Promise.resolve();
  const renew = async () => setSecret((await rotate({ id, graceHours: GRACE_HOURS })).rotateWebhookSecret.secret);
  const tryOut = async () => {
    await test({ id }, { done: t("test.done") });
    setSent(count => count + 1);
  };
  return (
    <SidePanel title={name} onClose={onClose}>
      <EditField label={t("field.name")} field="name" value={name} required canEdit={may("update")} save={(value, version) => saved({ name: value ?? "" }, version)} />
      <EditField label={t("field.url")} field="url" value={url} required canEdit={may("update")} save={(value, version) => saved({ url: value ?? "" }, version)} />
      <EditField label={t("field.state")} field="enabled" value={String(enabled)} render={() => <WebhookState webhook={webhook} />} canEdit={false} save={still} />
      {webhook.oldSecretUntil && <EditField label={t("field.oldSecretUntil")} field="oldSecretUntil" value={webhook.oldSecretUntil} render={at => <When at={at} />} canEdit={false} save={still} />}
      {may("update") && <ChooseTypes value={[...types]} onChange={chosen => !updating && change({ types: chosen })} />}
      <div className={styles.actions}>
        {may("test") && enabled && (
          <Button size="compact-md" variant="default" loading={testing} onClick={() => void tryOut().catch(() => undefined)}>
            {t("test.open")}
          </Button>
        )}
        {may("update") && (
          <Button size="compact-md" variant="default" loading={updating} onClick={() => change({ enabled: !enabled }, t(enabled ? "switch.offDone" : "switch.onDone"))}>
            {t(enabled ? "switch.off" : "switch.on")}
          </Button>
        )}
        {may("rotate") && (
          <Button size="compact-md" variant="default" loading={rotating} onClick={() => void renew().catch(() => undefined)}>
            {t("rotate.open")}
          </Button>
        )}
        {may("delete") && (
          <Button size="compact-md" variant="default" color="bad" onClick={() => setRemoving(true)}>
            {t("remove.open")}
          </Button>
        )}
      </div>
      <Deliveries webhook={webhook} sent={sent} onChanged={onChanged} />
      {secret && <SecretDialog name={name} secret={secret} hint={t("rotate.hint", { hours: GRACE_HOURS })} onClose={() => setSecret(null)} />}
      {removing && (
        <ConfirmByName
          opened
          onClose={() => setRemoving(false)}
          title={t("remove.title", { name })}
          consequence={t("remove.consequence")}
          name={name}
          verb={t("remove.verb")}
          onConfirm={async () => {
            await remove({ id }, { done: t("remove.done", { name }) });
            onClose();
            onChanged();
          }}
        />
      )}
    </SidePanel>
  );
}

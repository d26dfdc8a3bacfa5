"use client";
import { Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import { RequireSecondFactorDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";

interface Props {
  required: boolean;
  onChange: () => void;
}

/** Whether administrators of this workspace need a second factor. */
export function RequiredPanel({ required, onChange }: Props) {
  const t = useTranslations("settings.security.required");
  const [act, busy] = useAct(RequireSecondFactorDocument);
  const turn = (next: boolean) => act({ required: next }, { done: next ? t("on") : t("off") }).then(onChange, () => undefined);
  return (
    <Panel title={t("title")}>
      <Switch label={t("label")} description={t("hint")} checked={required} disabled={busy} onChange={event => void turn(event.currentTarget.checked)} />
    </Panel>
  );
}

"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import type { WebhookPartsFragment } from "@/generated/graphql";
import { useTypeWords } from "./useTypeWords";
import { WebhookState } from "./WebhookState";

export function useWebhookColumns(): Column<WebhookPartsFragment>[] {
  const t = useTranslations("settings.webhooks.field");
  const typeWords = useTypeWords();
  return useMemo(
    () => [
      { key: "name", label: t("name"), width: 160, render: row => row.name },
      { key: "state", label: t("state"), width: 130, render: row => <WebhookState webhook={row} /> },
      { key: "url", label: t("url"), width: 240, render: row => row.url },
      { key: "types", label: t("types"), width: 180, render: row => typeWords(row.types) },
      { key: "owner", label: t("owner"), width: 140, render: row => <Person user={row.owner} /> },
      { key: "waiting", label: t("waiting"), width: 90, align: "end", render: row => row.waitingCount },
      { key: "dead", label: t("dead"), width: 90, align: "end", render: row => row.deadCount },
      { key: "deliveredAt", label: t("deliveredAt"), width: 120, render: row => <When at={row.deliveredAt} /> },
    ],
    [t, typeWords],
  );
}

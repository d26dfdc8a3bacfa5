"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import type { KeyPartsFragment } from "@/generated/graphql";
import { KeyStatus } from "./KeyStatus";

export function useKeyColumns(): Column<KeyPartsFragment>[] {
  const t = useTranslations("settings.keys");
  return useMemo(
    () => [
      { key: "name", label: t("field.name"), width: 180, render: key => key.name },
      { key: "prefix", label: t("field.prefix"), width: 130, render: key => <code>{key.prefix}…</code> },
      { key: "issuer", label: t("field.issuer"), width: 150, render: key => <Person user={key.issuer} /> },
      { key: "scopes", label: t("field.scopes"), width: 220, render: key => key.scopes.join(", ") },
      { key: "lastUsedAt", label: t("field.lastUsedAt"), width: 130, render: key => <When at={key.lastUsedAt} /> },
      { key: "expiresAt", label: t("field.expiresAt"), width: 130, render: key => <KeyStatus apiKey={key} /> },
    ],
    [t],
  );
}

"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { Day } from "@/components/text/Day";
import { When } from "@/components/text/When";
import type { PrivacyRequestRowFragment } from "@/generated/graphql";
import { RequestActions } from "./RequestActions";
import { RequestState } from "./RequestState";

/** Whom a request is about; for a contact with the customer. */
export function nameOf({ customer, contact }: PrivacyRequestRowFragment): string | undefined {
  if (customer) return customer.name;
  return contact ? [contact.name, contact.customer?.name].filter(Boolean).join(" · ") : undefined;
}

/** The columns of the list of requests. */
export function useRequestColumns(): Column<PrivacyRequestRowFragment>[] {
  const t = useTranslations("settings.privacy");
  return useMemo(
    () => [
      { key: "person", label: t("column.person"), width: 240, render: row => nameOf(row) ?? t("gone") },
      { key: "kind", label: t("column.kind"), width: 130, render: row => t(`kind.${row.kind}`) },
      { key: "state", label: t("column.state"), width: 130, render: row => <RequestState request={row} /> },
      { key: "due", label: t("column.due"), width: 120, render: row => <Day date={row.dueOn} /> },
      { key: "actions", label: t("column.actions"), width: 230, render: row => <RequestActions request={row} /> },
      { key: "recorded", label: t("column.recorded"), width: 130, render: row => <When at={row.createdAt} /> },
      { key: "recordedBy", label: t("column.recordedBy"), width: 140, render: row => row.recordedBy?.name ?? "—" },
      { key: "done", label: t("column.done"), width: 130, render: row => <When at={row.doneAt} /> },
      { key: "doneBy", label: t("column.doneBy"), width: 140, render: row => row.doneBy?.name ?? "—" },
    ],
    [t],
  );
}

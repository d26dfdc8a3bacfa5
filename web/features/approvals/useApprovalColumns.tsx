"use client";
import { Anchor } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { aboutApproval, type Approval } from "@/components/approval/aboutApproval";
import { ApprovalActions } from "@/components/approval/ApprovalActions";
import { ApprovalState } from "@/components/approval/ApprovalState";
import type { Column } from "@/components/list/columns";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";

/** The columns of the list of approvals. */
export function useApprovalColumns(onChanged: () => void): Column<Approval>[] {
  const t = useTranslations("approvals.column");
  return useMemo(
    () => [
      { key: "subject", label: t("subject"), width: 240, render: row => <span title={row.note ?? row.subject}>{row.subject}</span> },
      {
        key: "record", label: t("record"), width: 180,
        render: row => {
          const about = aboutApproval(row);
          return about ? (
            <Anchor component={Link} href={about.path} size="sm">
              {about.name}
            </Anchor>
          ) : (
            "—"
          );
        },
      },
      { key: "status", label: t("status"), width: 170, render: row => <ApprovalState approval={row} /> },
      { key: "actions", label: t("actions"), width: 170, render: row => <ApprovalActions approval={row} onChanged={onChanged} /> },
      { key: "requestedBy", label: t("requestedBy"), width: 120, render: row => (row.requestedBy ? <Person user={row.requestedBy} /> : (row.rule?.name ?? "—")) },
      { key: "approver", label: t("approver"), width: 120, render: row => <Person user={row.approver} /> },
      { key: "requestedAt", label: t("requestedAt"), width: 110, sort: "REQUESTED_AT", render: row => <When at={row.requestedAt} /> },
      { key: "dueAt", label: t("dueAt"), width: 110, sort: "DUE_AT", render: row => <When at={row.dueAt} /> },
    ],
    [t, onChanged],
  );
}

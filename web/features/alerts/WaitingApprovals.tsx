"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ApprovalCountDocument } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { approvalsPath } from "@/lib/paths";
import { useCan, useViewer } from "@/lib/viewer";

/** The way to the approvals, with how many wait for my decision. */
export function WaitingApprovals() {
  const t = useTranslations("alerts");
  const { user } = useViewer();
  const mayRead = useCan("approval:read");
  const { data, refetch } = useQuery(ApprovalCountDocument, { variables: { filter: { status: ["PENDING"], approverId: [user.id] } }, skip: !mayRead });
  useLiveChanges(["approval"], {}, () => void refetch());
  if (!mayRead) return null;
  const waiting = data?.approvalCount ?? 0;
  return (
    <Button component={Link} href={approvalsPath()} variant={waiting > 0 ? "light" : "default"} size="compact-md">
      {waiting > 0 ? `${t("approvals")} (${waiting})` : t("approvals")}
    </Button>
  );
}

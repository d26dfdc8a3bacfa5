"use client";
import { useTranslations } from "next-intl";
import { Mark } from "../text/Mark";
import { STATUS_MEANING, type Approval } from "./aboutApproval";

/** Where an approval stands, who decided it, and with which words. */
export function ApprovalState({ approval: { status, decidedBy, comment } }: { approval: Approval }) {
  const t = useTranslations("approvals");
  const said = [t(`status.${status}`), status === "PENDING" ? undefined : decidedBy?.name, comment].filter(Boolean).join(" · ");
  return (
    <Mark meaning={STATUS_MEANING[status]}>
      <span title={said}>{said}</span>
    </Mark>
  );
}

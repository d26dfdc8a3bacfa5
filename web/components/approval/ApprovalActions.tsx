"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { WithdrawApprovalDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useViewer } from "@/lib/viewer";
import type { Approval } from "./aboutApproval";
import styles from "./approval.module.css";

const DecideDialog = dynamic(() => import("./DecideDialog"), { ssr: false });

/** Yes or no for whoever is to decide, taking back for whoever asked; nothing once it is settled. */
export function ApprovalActions({ approval, onChanged }: { approval: Approval; onChanged: () => void }) {
  const t = useTranslations("approvals");
  const { user } = useViewer();
  const [deciding, setDeciding] = useState<"APPROVED" | "REJECTED" | null>(null);
  const [withdraw, withdrawing] = useAct(WithdrawApprovalDocument);
  if (approval.status !== "PENDING") return null;
  const { id, version, subject, abilities } = approval;
  if (approval.requestedBy?.id === user.id) {
    const takeBack = () => withdraw({ id, version }, { done: t("done.WITHDRAWN") }).then(onChanged, () => undefined);
    return abilities.includes("withdraw") ? (
      <Button variant="default" size="compact-sm" loading={withdrawing} aria-label={`${t("withdraw")}: ${subject}`} onClick={() => void takeBack()}>
        {t("withdraw")}
      </Button>
    ) : null;
  }
  if (!abilities.includes("decide")) return null;
  return (
    <span className={styles.actions}>
      <Button variant="light" size="compact-sm" aria-label={`${t("approve")}: ${subject}`} onClick={() => setDeciding("APPROVED")}>
        {t("approve")}
      </Button>
      <Button variant="default" size="compact-sm" aria-label={`${t("reject")}: ${subject}`} onClick={() => setDeciding("REJECTED")}>
        {t("reject")}
      </Button>
      {deciding && <DecideDialog approval={approval} decision={deciding} onClose={() => setDeciding(null)} onDone={onChanged} />}
    </span>
  );
}

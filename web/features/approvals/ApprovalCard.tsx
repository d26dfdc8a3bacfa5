"use client";
import { Anchor } from "@mantine/core";
import Link from "next/link";
import { aboutApproval, type Approval } from "@/components/approval/aboutApproval";
import { ApprovalActions } from "@/components/approval/ApprovalActions";
import styles from "@/components/approval/approval.module.css";
import { ApprovalState } from "@/components/approval/ApprovalState";
import { When } from "@/components/text/When";

/** An approval on a phone. */
export function ApprovalCard({ approval, onChanged }: { approval: Approval; onChanged: () => void }) {
  const about = aboutApproval(approval);
  return (
    <div className={styles.card}>
      <span className={styles.subject}>{approval.subject}</span>
      {about && (
        <Anchor component={Link} href={about.path} size="sm">
          {about.name}
        </Anchor>
      )}
      <ApprovalState approval={approval} />
      <span className={styles.quiet}>
        {approval.requestedBy?.name ?? approval.rule?.name ?? "—"} → {approval.approver?.name ?? "—"} · <When at={approval.requestedAt} />
      </span>
      <ApprovalActions approval={approval} onChanged={onChanged} />
    </div>
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { Anchor, Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { ApprovalsDocument } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { approvalsPath } from "@/lib/paths";
import { useCan } from "@/lib/viewer";
import { Panel } from "../page/Panel";
import { ErrorState } from "../state/ErrorState";
import { When } from "../text/When";
import { ApprovalActions } from "./ApprovalActions";
import { ApprovalState } from "./ApprovalState";
import styles from "./approval.module.css";

const AskDialog = dynamic(() => import("./AskDialog"), { ssr: false });
const SHOWN = 5;

/** What of a record was put up for approval, the newest first, and asking for more. */
export default function RecordApprovals({ recordId }: { recordId: string }) {
  const t = useTranslations("approvals");
  const [mayRead, mayAsk] = [useCan("approval:read"), useCan("approval:create")];
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery(ApprovalsDocument, { variables: { first: SHOWN, filter: { recordId: [recordId] } }, skip: !mayRead });
  const again = () => void refetch();
  useLiveChanges(["approval"], {}, again);
  if (!mayRead) return null;
  const { edges = [], pageInfo } = data?.approvals ?? {};
  const ask = mayAsk && (
    <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={() => setAsking(true)}>
      {t("ask")}
    </Button>
  );
  return (
    <Panel title={t("title")} aside={ask}>
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {data && edges.length === 0 && <p className={styles.quiet}>{t("none")}</p>}
      <ul className={styles.list}>
        {edges.map(({ node }) => (
          <li key={node.id} className={styles.row}>
            <span className={styles.subject}>{node.subject}</span>
            <ApprovalState approval={node} />
            <span className={styles.quiet}>
              {node.requestedBy?.name ?? node.rule?.name} → {node.approver?.name ?? "—"} · <When at={node.requestedAt} />
            </span>
            <ApprovalActions approval={node} onChanged={again} />
          </li>
        ))}
      </ul>
      {pageInfo?.hasNextPage && (
        <Anchor component={Link} href={approvalsPath(recordId)} size="sm">
          {t("all")}
        </Anchor>
      )}
      {asking && <AskDialog recordId={recordId} onClose={() => setAsking(false)} onDone={again} />}
    </Panel>
  );
}

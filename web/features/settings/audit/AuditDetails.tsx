"use client";
import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChangeList } from "@/components/history/ChangeList";
import { recordName } from "@/components/history/recordName";
import { Panel } from "@/components/page/Panel";
import type { AuditRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import styles from "./audit.module.css";
import type { AuditState } from "./auditState";

interface Props {
  event: AuditRowFragment;
  onFilter: (changes: Partial<AuditState>) => void;
}

/** One event: what changed, who did it, from where. The record, the person and the address narrow the list when chosen. */
export function AuditDetails({ event, onFilter }: Props) {
  const t = useTranslations("settings.audit");
  const { exact } = useFormats();
  const { actor, address, record } = event;
  const facts: [label: string, value: ReactNode][] = [
    [t("column.at"), exact(event.at)],
    [t("column.actor"), actor ? <Narrow onClick={() => onFilter({ actor: [actor.id] })}>{actor.name}</Narrow> : t("system")],
    [t("column.record"), <Narrow key="record" onClick={() => onFilter({ of: event.recordId })}>{record ? `${recordName(record)} (${event.recordId})` : event.recordId}</Narrow>],
    [t("column.address"), address && <Narrow onClick={() => onFilter({ of: address })}>{address}</Narrow>],
    [t("column.credential"), event.credentialId],
    [t("column.request"), event.requestId],
    [t("column.cause"), event.cause],
  ];
  return (
    <div className={styles.details}>
      <Panel title={t("changed")}>{event.changes?.length ? <ChangeList kind={event.type.split(".")[0] ?? ""} changes={event.changes} /> : <p className={styles.quiet}>{t("noChanges")}</p>}</Panel>
      <Panel title={t("origin")}>
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value || "—"}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </div>
  );
}

function Narrow({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton className={styles.narrow} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}

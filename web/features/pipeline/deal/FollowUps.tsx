"use client";
import { useQuery } from "@apollo/client/react";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconCalendarTime, IconCheck, IconDots, IconX } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "@/components/page/Panel";
import { ErrorState } from "@/components/state/ErrorState";
import { Mark } from "@/components/text/Mark";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { CancelDealFollowUpDocument, DealFollowUpsDocument, type DealFollowUpPartsFragment } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import type { DealData } from "../types";
import styles from "./deal.module.css";

const PlanFollowUp = dynamic(() => import("../forms/PlanFollowUp"), { ssr: false });
const CompleteFollowUp = dynamic(() => import("../forms/CompleteFollowUp"), { ssr: false });
const RescheduleFollowUp = dynamic(() => import("../forms/RescheduleFollowUp"), { ssr: false });

/** Which dialog is open, and on what. */
type Doing = { verb: "plan" } | { verb: "complete" | "reschedule"; followUp: DealFollowUpPartsFragment };

const PAGE = 20;

/** What is to be done next for a deal, and what came of what was done. */
export function FollowUps({ deal, onChanged }: { deal: DealData; onChanged: () => void }) {
  const t = useTranslations("pipeline.followUps");
  const more = useTranslations("common.actions")("more");
  const mayPlan = useCan("followUp:create") && deal.customer !== null;
  const result = useQuery(DealFollowUpsDocument, { variables: { id: deal.id, first: PAGE } });
  const page = result.data?.opportunity?.followUps;
  const [doing, setDoing] = useState<Doing | null>(null);
  const changed = () => {
    void result.refetch();
    onChanged();
  };
  useLiveChanges(["followUp"], {}, ({ record }) => record?.__typename === "FollowUp" && record.opportunity?.id === deal.id && changed());
  const close = () => setDoing(null);
  const followUps = page?.edges.map(({ node }) => node);
  const shown = followUps?.toSorted((left, right) => Number(left.status !== "OPEN") - Number(right.status !== "OPEN"));
  return (
    <Panel
      title={t("title")}
      aside={
        mayPlan && (
          <Button variant="subtle" size="compact-sm" onClick={() => setDoing({ verb: "plan" })}>
            {t("plan")}
          </Button>
        )
      }
    >
      {result.error && !page ? <ErrorState error={result.error} retry={() => result.refetch()} /> : null}
      {shown?.length === 0 && <p className={styles.none}>{deal.customer ? t("none") : t("noCustomer")}</p>}
      <ul className={styles.rows}>
        {shown?.map(followUp => (
          <FollowUpRow key={followUp.id} followUp={followUp} onDo={verb => setDoing({ verb, followUp })} />
        ))}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={result.loading} onClick={() => void result.fetchMore({ variables: { after: page.pageInfo.endCursor } }).catch(() => undefined)}>
          {more}
        </Button>
      )}
      {doing?.verb === "plan" && <PlanFollowUp deal={deal} onClose={close} onDone={changed} />}
      {doing?.verb === "complete" && <CompleteFollowUp followUp={doing.followUp} onClose={close} onDone={changed} />}
      {doing?.verb === "reschedule" && <RescheduleFollowUp followUp={doing.followUp} onClose={close} onDone={changed} />}
    </Panel>
  );
}

function FollowUpRow({ followUp, onDo }: { followUp: DealFollowUpPartsFragment; onDo: (verb: "complete" | "reschedule") => void }) {
  const t = useTranslations("pipeline.followUps");
  const [cancel, cancelling] = useAct(CancelDealFollowUpDocument);
  const { id, version, subject, status, outcome, doneAt, dueAt } = followUp;
  const mayAct = status === "OPEN" && followUp.abilities.includes("update");
  return (
    <li className={styles.followUp} data-done={status !== "OPEN" || undefined}>
      <div className={styles.followUpText}>
        <span className={styles.subject}>{subject}</span>
        <span className={styles.meta}>
          {status === "OPEN" && (followUp.isOverdue ? <Mark meaning="bad">{t("overdue")}</Mark> : null)}
          {status === "DONE" && <Mark meaning="good">{t("done")}</Mark>}
          {status === "CANCELLED" && t("cancelled")}
          <When at={doneAt ?? dueAt} />
          <Person user={followUp.owner} />
        </span>
        {outcome && <span className={styles.outcome}>{outcome}</span>}
      </div>
      {mayAct && (
        <>
          <Button size="compact-sm" variant="default" leftSection={<IconCheck size={14} />} onClick={() => onDo("complete")}>
            {t("complete")}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t("menu", { subject })} loading={cancelling}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconCalendarTime size={14} />} onClick={() => onDo("reschedule")}>
                {t("reschedule")}
              </Menu.Item>
              <Menu.Item leftSection={<IconX size={14} />} onClick={() => void cancel({ id, version }, { done: t("cancelledDone", { subject }) }).catch(() => undefined)}>
                {t("cancel")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </li>
  );
}

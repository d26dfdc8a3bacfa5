"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconGlobe, IconMail, IconMapPin, IconMessage, IconMessages, IconNote, IconPhone, IconPrinter, type Icon } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "@/components/page/Panel";
import { ErrorState } from "@/components/state/ErrorState";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { DealActivitiesDocument, type Channel } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useCan } from "@/lib/viewer";
import type { DealData } from "../types";
import styles from "./deal.module.css";

const LogActivity = dynamic(() => import("../forms/LogActivity"), { ssr: false });

const ICONS: Record<Channel, Icon> = { PHONE: IconPhone, EMAIL: IconMail, VISIT: IconMapPin, CHAT: IconMessages, SMS: IconMessage, WEB: IconGlobe, FAX: IconPrinter, NOTE: IconNote };

const PAGE = 10;

/** What was said and done about a deal, newest first. */
export function Activities({ deal }: { deal: DealData }) {
  const t = useTranslations("pipeline");
  const more = useTranslations("common.actions")("more");
  const mayLog = useCan("activity:create") && deal.customer !== null;
  const result = useQuery(DealActivitiesDocument, { variables: { id: deal.id, first: PAGE } });
  const page = result.data?.opportunity?.activities;
  const [logging, setLogging] = useState(false);
  useLiveChanges(["activity.logged"], {}, ({ record }) => record?.__typename === "Activity" && record.opportunity?.id === deal.id && void result.refetch());
  return (
    <Panel
      title={t("activities.title")}
      aside={
        mayLog && (
          <Button variant="subtle" size="compact-sm" onClick={() => setLogging(true)}>
            {t("activities.log")}
          </Button>
        )
      }
    >
      {result.error && !page ? <ErrorState error={result.error} retry={() => result.refetch()} /> : null}
      {page?.edges.length === 0 && <p className={styles.none}>{t("activities.none")}</p>}
      <ul className={styles.rows}>
        {page?.edges.map(({ node: { id, channel, subject, body, occurredAt, author } }) => {
          const ChannelIcon = ICONS[channel];
          return (
            <li key={id} className={styles.activity}>
              <span className={styles.channel} title={t(`channel.${channel}`)} role="img" aria-label={t(`channel.${channel}`)}>
                <ChannelIcon size={16} aria-hidden />
              </span>
              <div className={styles.activityText}>
                <span className={styles.subject}>{subject}</span>
                {body && <span className={styles.outcome}>{body}</span>}
                <span className={styles.meta}>
                  <When at={occurredAt} />
                  <Person user={author} />
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={result.loading} onClick={() => void result.fetchMore({ variables: { after: page.pageInfo.endCursor } }).catch(() => undefined)}>
          {more}
        </Button>
      )}
      {logging && <LogActivity deal={deal} onClose={() => setLogging(false)} onDone={() => void result.refetch()} />}
    </Panel>
  );
}

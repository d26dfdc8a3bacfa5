"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePages } from "@/components/list/usePages";
import { EmptyState } from "@/components/state/EmptyState";
import { CustomerTimelineDocument, type Channel } from "@/generated/graphql";
import { useNow } from "@/lib/useNow";
import { useCan } from "@/lib/viewer";
import { FollowUps } from "../followups/FollowUps";
import { Messages } from "../messages/Messages";
import { More } from "../record/More";
import type { Customer } from "../record/useCustomer";
import { CHANNEL_ICONS, CHANNELS } from "./channels";
import { Composer } from "./Composer";
import { Entry } from "./Entry";
import styles from "./timeline.module.css";

const PAGE = 20;

/** Everything said and done with a customer over all channels, the newest first; what is planned stands above. */
export function Timeline({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const mayLog = useCan("activity:create");
  const now = useNow();
  const [opened] = useState(now);
  const [only, setOnly] = useState<Channel[]>([]);
  const filter = only.length > 0 ? { channel: only } : {};
  const result = useQuery(CustomerTimelineDocument, { variables: { id: customer.id, first: PAGE, filter }, fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" });
  const pages = usePages(result, (result.data ?? result.previousData)?.customer?.activities);
  const toggle = (channel: Channel) => setOnly(only.includes(channel) ? only.filter(each => each !== channel) : [...only, channel]);
  return (
    <div>
      {mayLog && <Composer customer={customer} />}
      <FollowUps customer={customer} />
      <Messages customer={customer} />
      <div className={styles.filters} role="group" aria-label={t("timeline.filter")}>
        {CHANNELS.map(channel => {
          const Icon = CHANNEL_ICONS[channel];
          return (
            <button key={channel} type="button" className={styles.filter} aria-pressed={only.includes(channel)} onClick={() => toggle(channel)}>
              <Icon size={14} aria-hidden />
              {t(`channel.${channel}`)}
            </button>
          );
        })}
      </div>
      <More
        {...pages}
        more={t("timeline.more")}
        empty={only.length > 0 ? <EmptyState title={t("timeline.noMatch")} /> : <EmptyState title={t("timeline.empty")} hint={t("timeline.emptyHint")} />}
      >
        {rows => (
          <ol className={styles.entries}>
            {rows.map(activity => (
              <Entry key={activity.id} activity={activity} fresh={Date.parse(activity.createdAt) > opened} />
            ))}
          </ol>
        )}
      </More>
    </div>
  );
}

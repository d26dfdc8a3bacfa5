"use client";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/list/FilterChips";
import { SearchField } from "@/components/list/SearchField";
import type { Channel, TicketKind, TicketPriority } from "@/generated/graphql";
import { CHANNELS, KINDS, PRIORITIES } from "../choices";
import { VIEWS, type QueueState, type View } from "./queueState";
import styles from "./queue.module.css";

interface Props {
  state: QueueState;
  onChange: (changes: Partial<QueueState>) => void;
}

/** What narrows a queue; where there is no room for the queues at the side, they are chosen here too. */
export function QueueFilters({ state, onChange }: Props) {
  const t = useTranslations("desk");
  return (
    <div className={styles.filters}>
      <div className={styles.viewChoice}>
        <NativeSelect size="xs" aria-label={t("queues.label")} data={VIEWS.map(value => ({ value, label: t(`view.${value}`) }))} value={state.view} onChange={event => onChange({ view: event.currentTarget.value as View })} />
      </div>
      <FilterChips
        filters={[
          { label: t("field.kind"), options: KINDS.map(value => ({ value, label: t(`kind.${value}`) })), value: state.kind, onChange: kind => onChange({ kind: kind as TicketKind[] }) },
          { label: t("field.priority"), options: PRIORITIES.map(value => ({ value, label: t(`priority.${value}`) })), value: state.priority, onChange: priority => onChange({ priority: priority as TicketPriority[] }) },
          { label: t("field.channel"), options: CHANNELS.map(value => ({ value, label: t(`channel.${value}`) })), value: state.channel, onChange: channel => onChange({ channel: channel as Channel[] }) },
        ]}
      >
        <SearchField label={t("list.search")} value={state.search} onChange={search => onChange({ search })} />
      </FilterChips>
    </div>
  );
}

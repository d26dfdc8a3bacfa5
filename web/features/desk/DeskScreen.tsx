"use client";
import { Kbd, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useRef } from "react";
import { ExportButton } from "@/components/export/ExportButton";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { NewTicket } from "./open/NewTicket";
import { QueueFilters } from "./queue/QueueFilters";
import { Queues } from "./queue/Queues";
import { queueShape } from "./queue/queueState";
import { TicketList } from "./queue/TicketList";
import { useQueue } from "./queue/useQueue";
import { useKeys } from "./useKeys";
import styles from "./desk.module.css";

const TicketPane = dynamic(() => import("./ticket/TicketPane"), { loading: () => <Skeleton m="md" height={200} /> });

const KEYS = [["J K", "step"], ["R", "reply"], ["N", "note"], ["A", "take"]] as const;
const KEYS_TO_READ = KEYS.slice(0, 1);

/** The desk: queues, the tickets of one with their clocks, and one ticket with its conversation and its customer. */
export function DeskScreen() {
  const t = useTranslations("desk");
  const works = useCan("ticket:reply");
  const [state, setState] = useUrlState(queueShape);
  const { rows, error, retry, hasMore, onMore, variables, counts, changed, refetch } = useQueue(state);
  const index = rows?.findIndex(({ id }) => id === state.ticket) ?? -1;
  // A ticket that has just left the queue keeps its place there: "next" is the one that moved up.
  const place = useRef(-1);
  useEffect(() => {
    if (index >= 0) place.current = index;
  }, [index]);
  const open = (id: string) => setState({ ticket: id }, { push: state.ticket === "" });
  const step = (by: 1 | -1) => {
    const from = index >= 0 ? index + by : by > 0 ? Math.max(0, place.current) : place.current - 1;
    const target = rows?.[from];
    if (target) open(target.id);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const filtered = state.search !== "" || state.kind.length + state.channel.length + state.priority.length > 0;
  const steps = {
    previous: index > 0 ? () => step(-1) : undefined,
    next: rows && index < rows.length - 1 ? () => step(1) : undefined,
    close: () => setState({ ticket: "" }),
  };
  const actions = (
    <>
      <ExportButton list="tickets" filter={variables.filter ?? {}} sort={variables.sort} />
      <NewTicket onOpened={id => (refetch(), open(id))} />
    </>
  );
  return (
    <div className={styles.screen} data-open={state.ticket !== "" || undefined}>
      <div className={styles.title}>
        <PageHead title={t("title")} actions={actions} />
      </div>
      <div className={styles.desk}>
        <div className={styles.queues}>
          <Queues counts={counts} view={state.view} onView={view => setState({ view, ticket: "" })} />
          <ul className={styles.keys} aria-label={t("keys.label")}>
            {(works ? KEYS : KEYS_TO_READ).map(([key, what]) => (
              <li key={key}>
                <Kbd size="xs">{key}</Kbd> {t(`keys.${what}`)}
              </li>
            ))}
          </ul>
        </div>
        <div className={styles.list}>
          <QueueFilters state={state} onChange={changes => setState(changes)} />
          <TicketList rows={rows} error={error} retry={retry} hasMore={hasMore} onMore={onMore} openId={state.ticket} changed={changed} filtered={filtered} onOpen={open} />
        </div>
        <div className={styles.ticket}>
          {state.ticket ? <TicketPane key={state.ticket} id={state.ticket} steps={steps} /> : <EmptyState title={t("choose")} hint={t("chooseHint")} />}
        </div>
      </div>
    </div>
  );
}

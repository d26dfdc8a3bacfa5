"use client";
import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PageHead } from "@/components/page/PageHead";
import { ErrorState } from "@/components/state/ErrorState";
import { aboutAlert } from "@/components/alert/about";
import { useFormats } from "@/lib/useFormats";
import { useViewer } from "@/lib/viewer";
import { AllDone } from "./AllDone";
import { Closing } from "./Closing";
import { MyTickets } from "./MyTickets";
import { Schedule } from "./Schedule";
import { useDay } from "./useDay";
import { Waiting } from "./Waiting";
import styles from "./my-day.module.css";

const ROWS = [0, 1, 2, 3, 4, 5];

/** What waits for me at the left, what is planned at the right; what a role has no part in is not there. */
export function MyDayScreen() {
  const t = useTranslations("home");
  const { day, items, arrived, error, refetch } = useDay();
  const { abilities } = useViewer();
  const formats = useFormats();
  if (error && !day) return <ErrorState error={error} retry={() => refetch()} />;
  const newest = items?.find(item => item.alert?.id === arrived.at(-1))?.alert;
  const more = Boolean(day?.urgent?.pageInfo.hasNextPage || day?.worthALook?.pageInfo.hasNextPage);
  const hasSide = abilities.includes("followUp:read") || abilities.includes("opportunity:read") || abilities.includes("ticket:reply");
  return (
    <>
      <PageHead title={t("title")} detail={items ? `${formats.day(formats.today)} · ${t("greeting.waiting", { count: items.length })}` : undefined} />
      <VisuallyHidden role="status">{newest ? t("arrived", { what: aboutAlert(newest)?.name ?? t("what.alert") }) : ""}</VisuallyHidden>
      <div className={styles.day} data-alone={!hasSide || undefined}>
        <div className={styles.waiting}>
          {!items && ROWS.map(row => <Skeleton key={row} height={60} mb="xs" />)}
          {items?.length === 0 && <AllDone />}
          {items && items.length > 0 && <Waiting items={items} arrived={arrived} more={more} />}
        </div>
        {hasSide && (
          <div className={styles.aside}>
            {!day && <Skeleton height={320} />}
            {day?.today && <Schedule today={day.today} />}
            {day?.mine && <MyTickets mine={day.mine} />}
            {day?.closing && <Closing closing={day.closing} />}
          </div>
        )}
      </div>
    </>
  );
}

"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PersistencyQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Bars, type BarSeries } from "../parts/Bars";

type Month = PersistencyQuery["persistency"]["activity"][number];

/** A month that is not over yet has a mark. */
function useMonthNames(months: readonly Month[]): string[] {
  const { month: name } = useFormats();
  return useMemo(() => months.map(({ month, partial }) => (partial ? `${name(month)} *` : name(month))), [months, name]);
}

/** Who came, came back and kept away, by month. */
export function Activity({ months }: { months: readonly Month[] }) {
  const t = useTranslations("analysis.persistency");
  const { count } = useFormats();
  const names = useMonthNames(months);
  const series = useMemo(
    (): BarSeries[] => [
      { name: t("newCustomers"), values: months.map(each => each.newCustomers), stack: "active", color: 2 },
      { name: t("returningCustomers"), values: months.map(each => each.returningCustomers), stack: "active", color: 0 },
      { name: t("silentCustomers"), values: months.map(each => each.silentCustomers), as: "line", dashed: true, color: 1 },
    ],
    [months, t],
  );
  return <Bars title={t("activity")} description={t("activityDescription")} of={t("month")} names={names} series={series} format={count} height={300} />;
}

/** Who was lost, by month, and which share of those who could be; those of the whole period can be opened. */
export function Churn({ months, days, onOpen }: { months: readonly Month[]; days: number; onOpen: (name: string) => void }) {
  const t = useTranslations("analysis.persistency");
  const { count, share } = useFormats();
  const names = useMonthNames(months);
  const series = useMemo(
    (): BarSeries[] => [
      { name: t("churned"), values: months.map(each => each.churned), color: 1 },
      { name: t("churnRate"), values: months.map(each => each.churnRate), as: "line", right: true, color: 6 },
    ],
    [months, t],
  );
  const who = (
    <Button size="compact-sm" variant="default" onClick={() => onOpen(t("churned"))}>
      {t("whoWasLost")}
    </Button>
  );
  return <Bars title={t("churn")} description={t("churnDescription", { days })} of={t("month")} names={names} series={series} format={count} rightFormat={share} height={300} controls={who} />;
}

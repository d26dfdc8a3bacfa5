"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PersistencyQuery, SurvivalPartsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Choice } from "../parts/Choice";
import { LineBand, type BandLine } from "../parts/LineBand";
import { STAY_BY, type StayBy } from "./state";
import { curvesOnOneAxis } from "./curves";
import styles from "../parts/parts.module.css";

interface Props {
  view: PersistencyQuery["persistency"];
  by: StayBy;
  onBy: (by: StayBy) => void;
}

/** Below this a difference is hardly chance. */
const SIGNIFICANT = 0.05;

/** The share of customers that stay, by days since the first purchase; all of them with their band, or groups beside each other. */
export function Survival({ view, by, onBy }: Props) {
  const t = useTranslations("analysis.persistency");
  const unknown = useTranslations("analysis")("unknown");
  const { count, share, decimal } = useFormats();
  const { survival, survivalGroups, survivalTest, churnAfterDays } = view;
  const { names, lines } = useMemo(() => {
    const curves = survivalGroups.length > 0 ? survivalGroups : [survival];
    const called = ({ group, customers }: SurvivalPartsFragment) => `${group === null ? t("allCustomers") : group || unknown} (${count(customers)})`;
    const { days, values } = curvesOnOneAxis(curves.map(({ points }) => points));
    const drawn = curves.map((curve, at): BandLine => {
      const points = values[at] ?? [];
      const limits = curves.length === 1 && { low: points.map(point => point?.low ?? null), high: points.map(point => point?.high ?? null) };
      return { name: called(curve), step: true, values: points.map(point => point?.survival ?? null), ...limits };
    });
    return { names: days.map(count), lines: drawn };
  }, [survival, survivalGroups, count, t, unknown]);
  const controls = <Choice label={t("survivalBy")} value={by} onChange={onBy} options={STAY_BY.map(value => ({ value, label: t(`survivalGroups.${value}`) }))} />;
  return (
    <div className={styles.wide}>
      <LineBand title={t("survival")} description={t("survivalDescription", { days: churnAfterDays })} controls={controls} of={t("days")} names={names} lines={lines} format={share} min={0} max={1} height={320} />
      {survivalTest && by !== "NONE" && (
        <p className={styles.asOf}>
          {t("logRank", {
            chi: decimal(survivalTest.chiSquared, 2),
            degrees: survivalTest.degrees,
            p: survivalTest.pValue < 0.001 ? "< 0.001" : decimal(survivalTest.pValue, 3),
            verdict: survivalTest.pValue < SIGNIFICANT ? "different" : "other",
          })}
        </p>
      )}
    </div>
  );
}

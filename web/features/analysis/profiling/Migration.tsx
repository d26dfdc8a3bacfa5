"use client";
import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { addDays } from "@/lib/format/date";
import { useFormats } from "@/lib/useFormats";
import { HeatMap, type HeatCell } from "../parts/HeatMap";
import type { Open, View } from "./mark";
import { isDay } from "./state";
import { useSegmentName } from "./useSegmentName";
import styles from "../parts/parts.module.css";

/** In the order of the API; null is who did not buy. */
const ORDER = ["CHAMPION", "LOYAL", "POTENTIAL_LOYALIST", "NEW", "PROMISING", "NEED_ATTENTION", "ABOUT_TO_SLEEP", "CANNOT_LOSE", "AT_RISK", "HIBERNATING", null] as const;

interface Props {
  /** Null while nothing is compared with. */
  migration: View["rfm"]["migration"];
  /** The day after an earlier period that was asked for. */
  before: string | null | undefined;
  /** The last day with which an earlier period may end. */
  latest: string;
  /** Asks for the earlier period that ends with a day; empty for the one compared with. */
  onEarlier: (day: string) => void;
  onOpen: Open;
}

const NO_FLOWS: never[] = [];

/** From which segments of an earlier period customers came to which; that it is the period before may be changed. */
export function Migration({ migration, before, latest, onEarlier, onOpen }: Props) {
  const t = useTranslations("analysis.profiling");
  const { count, day } = useFormats();
  const name = useSegmentName();
  const flows = migration?.flows ?? NO_FLOWS;
  const rows = useMemo(() => ORDER.map(segment => (segment === null ? t("cameAnew") : name(segment))), [name, t]);
  const columns = useMemo(() => ORDER.map(segment => (segment === null ? t("wentAway") : name(segment))), [name, t]);
  const place = (segment: string | null) => ORDER.findIndex(each => each === segment);
  const cells = useMemo(() => flows.map(({ from, to, count: value }) => ({ row: place(from), column: place(to), value })), [flows]);
  const open = ({ row, column }: HeatCell) =>
    onOpen({ title: `${rows[row]} → ${columns[column]}`, of: { rfm: { previously: ORDER[row] ?? "NONE", segment: ORDER[column] ?? "NONE", ...(before && { before }) } } });
  return (
    <HeatMap
      wide
      title={t("migration")}
      description={migration ? t("migrationDescription", { from: day(migration.from), to: day(addDays(migration.to, -1)) }) : t("migrationNone")}
      definition={t("migrationDefinition")}
      height={360}
      controls={<Earlier day={migration ? addDays(migration.to, -1) : ""} latest={latest} onDay={onEarlier} />}
      of={t("migrationCorner")}
      rows={rows}
      columns={columns}
      cells={cells}
      format={count}
      onPick={open}
    />
  );
}

/** With which day the earlier period ends. Emptied, it is the period compared with. */
function Earlier({ day, latest, onDay }: { day: string; latest: string; onDay: (day: string) => void }) {
  const t = useTranslations("analysis.profiling");
  const choose = (chosen: string) => {
    if (chosen === "" || (isDay(chosen) && chosen <= latest)) onDay(chosen);
  };
  return (
    <label className={styles.controls}>
      <span className={styles.quiet}>{t("earlier")}</span>
      <TextInput key={day} type="date" size="xs" defaultValue={day} max={latest} onChange={event => choose(event.currentTarget.value)} />
    </label>
  );
}

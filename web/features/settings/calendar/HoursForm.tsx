"use client";
import { ActionIcon, Button, Group, Select, Switch, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useMemo, useState } from "react";
import { SetWorkingHoursDocument, type CalendarPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { read, typed, usualWeek, type TypedShift } from "./hours";
import { useWeekdays } from "./useWeekdays";
import styles from "./calendar.module.css";

/** More shifts a day has not. */
const MOST = 6;

/** Zone and shifts; without them time is counted by the clock. */
export function HoursForm({ calendar }: { calendar: CalendarPartsFragment }) {
  const t = useTranslations("settings.calendar");
  const mayUpdate = useCan("calendar:update");
  const weekdays = useWeekdays();
  const [zone, setZone] = useState(calendar.timeZone);
  const [counted, setCounted] = useState(calendar.counted);
  const [week, setWeek] = useState<TypedShift[][]>(() => (calendar.counted ? calendar.week.map(({ shifts }) => shifts.map(typed)) : usualWeek()));
  const [save, saving] = useAct(SetWorkingHoursDocument);
  const zones = useMemo(() => [...new Set([calendar.timeZone, ...Intl.supportedValuesOf("timeZone")])].sort(), [calendar.timeZone]);
  const setDay = (index: number, shifts: TypedShift[]) => setWeek(days => days.map((day, place) => (place === index ? shifts : day)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { timeZone: zone, week: counted ? week.map((shifts, index) => ({ weekday: index + 1, shifts: shifts.map(read) })) : null };
    void save({ version: calendar.version, input }, { done: t("saved") }).catch(() => undefined); // The toast has said it.
  };
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className={styles.fields} disabled={!mayUpdate} aria-label={t("hours")}>
        <Select label={t("timeZone")} data={zones} value={zone} onChange={value => value && setZone(value)} searchable allowDeselect={false} limit={100} />
        <Switch label={t("counted")} description={t(counted ? "countedHint" : "clockHint")} checked={counted} onChange={event => setCounted(event.currentTarget.checked)} />
        {counted &&
          week.map((shifts, index) => (
            <Day key={index} name={weekdays[index] ?? ""} shifts={shifts} set={next => setDay(index, next)} mayUpdate={mayUpdate} />
          ))}
        {mayUpdate && (
          <Group justify="flex-end">
            <Button type="submit" loading={saving}>
              {t("save")}
            </Button>
          </Group>
        )}
      </fieldset>
    </form>
  );
}

interface DayProps {
  name: string;
  shifts: TypedShift[];
  set: (shifts: TypedShift[]) => void;
  mayUpdate: boolean;
}

/** The shifts of a weekday; without any it is free. */
function Day({ name, shifts, set, mayUpdate }: DayProps) {
  const t = useTranslations("settings.calendar");
  const change = (index: number, part: Partial<TypedShift>) => set(shifts.map((shift, place) => (place === index ? { ...shift, ...part } : shift)));
  return (
    <div className={styles.day} role="group" aria-label={name}>
      <span className={styles.weekday}>{name}</span>
      <div className={styles.shifts}>
        {shifts.length === 0 && <span className={styles.note}>{t("free")}</span>}
        {shifts.map((shift, index) => (
          <div key={index} className={styles.shift}>
            <TextInput size="xs" type="time" aria-label={t("from", { day: name, number: index + 1 })} value={shift.from} onChange={event => change(index, { from: event.currentTarget.value })} />
            <span aria-hidden>–</span>
            <TextInput size="xs" type="time" aria-label={t("to", { day: name, number: index + 1 })} value={shift.to} onChange={event => change(index, { to: event.currentTarget.value })} />
            {mayUpdate && (
              <ActionIcon variant="subtle" color="gray" aria-label={t("removeShift", { day: name, number: index + 1 })} onClick={() => set(shifts.filter((_, place) => place !== index))}>
                <IconX size={14} />
              </ActionIcon>
            )}
          </div>
        ))}
        {mayUpdate && shifts.length < MOST && (
          <ActionIcon variant="subtle" aria-label={t("addShift", { day: name })} onClick={() => set([...shifts, shifts.length === 0 ? { from: "09:00", to: "18:00" } : { from: shifts.at(-1)?.to ?? "13:00", to: "18:00" }])}>
            <IconPlus size={14} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}

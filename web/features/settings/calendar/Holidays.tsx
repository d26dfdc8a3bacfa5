"use client";
import { useQuery } from "@apollo/client/react";
import { ActionIcon, Button, Group, NativeSelect, Skeleton, Table } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorState } from "@/components/state/ErrorState";
import { Day } from "@/components/text/Day";
import { Mark } from "@/components/text/Mark";
import { HolidaysDocument, RemoveHolidayDocument, type CalendarPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { HolidayLists } from "./HolidayLists";
import { clockText } from "./hours";
import styles from "./calendar.module.css";

const HolidayDialog = dynamic(() => import("./HolidayDialog"));
const ImportDialog = dynamic(() => import("./ImportDialog"));

interface Props {
  lists: CalendarPartsFragment["lists"];
  onChanged: () => void;
}

/** The holidays of a year, of all lists, with what adds to them. */
export function Holidays({ lists, onChanged }: Props) {
  const t = useTranslations("settings.calendar");
  const { today } = useFormats();
  const mayUpdate = useCan("calendar:update");
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [list, setList] = useState("");
  const [dialog, setDialog] = useState<"day" | "file">();
  const { data, error, refetch } = useQuery(HolidaysDocument, { variables: { year } });
  const [remove] = useAct(RemoveHolidayDocument);
  const changed = () => {
    void refetch();
    onChanged();
  };
  const shown = data?.holidays.filter(holiday => !list || holiday.list === list);
  return (
    <>
      <Group justify="space-between" gap="xs" mb="xs">
        <Group gap={4}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("yearBefore")} onClick={() => setYear(year - 1)}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <strong aria-live="polite">{year}</strong>
          <ActionIcon variant="subtle" color="gray" aria-label={t("yearAfter")} onClick={() => setYear(year + 1)}>
            <IconChevronRight size={16} />
          </ActionIcon>
          {lists.length > 1 && <NativeSelect size="xs" aria-label={t("list")} value={list} onChange={event => setList(event.currentTarget.value)} data={[{ value: "", label: t("allLists") }, ...lists.map(({ name }) => ({ value: name, label: name }))]} />}
        </Group>
        {mayUpdate && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setDialog("day")}>
              {t("addDay")}
            </Button>
            <Button size="xs" onClick={() => setDialog("file")}>
              {t("import")}
            </Button>
          </Group>
        )}
      </Group>
      <HolidayLists lists={lists} onChanged={changed} />
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <Skeleton height={200} />}
      {shown?.length === 0 && <p className={styles.note}>{t("none", { year: String(year) })}</p>}
      {shown && shown.length > 0 && (
        <Table className={styles.table}>
          <Table.Tbody>
            {shown.map(holiday => (
              <Table.Tr key={holiday.id}>
                <Table.Td className={styles.date}>
                  <Day date={holiday.day} />
                </Table.Td>
                <Table.Td>
                  {holiday.name}
                  <div className={styles.note}>
                    {holiday.list}
                    {holiday.shifts && ` · ${holiday.shifts.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join(", ")}`}
                  </div>
                </Table.Td>
                <Table.Td>
                  <Mark meaning={holiday.kind === "WORKED" ? "watch" : "info"}>{t(`kind.${holiday.kind}`)}</Mark>
                </Table.Td>
                {mayUpdate && (
                  <Table.Td ta="end">
                    <ActionIcon variant="subtle" color="gray" aria-label={t("remove", { name: holiday.name })} onClick={() => void remove({ id: holiday.id }, { done: t("removed", { name: holiday.name }) }).then(changed, () => undefined)}>
                      <IconX size={14} />
                    </ActionIcon>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {dialog === "day" && <HolidayDialog year={year} lists={lists.map(({ name }) => name)} onClose={() => setDialog(undefined)} onChanged={changed} />}
      {dialog === "file" && <ImportDialog lists={lists.map(({ name }) => name)} onClose={() => setDialog(undefined)} onChanged={changed} />}
    </>
  );
}

"use client";
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { SetHolidayDocument, type HolidayKind } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { read } from "./hours";

interface Props {
  year: number;
  lists: string[];
  onClose: () => void;
  onChanged: () => void;
}

type Choice = HolidayKind | "HALF";

/** Adds a day to a list, or says anew what the list has of that day. */
export default function HolidayDialog({ year, lists, onClose, onChanged }: Props) {
  const t = useTranslations("settings.calendar");
  const common = useTranslations("common");
  const [values, setValues] = useState({ list: lists[0] ?? "", day: `${year}-01-01`, name: "", kind: "CLOSED" as Choice, from: "09:00", to: "12:00" });
  const [save, saving] = useAct(SetHolidayDocument);
  const set = (part: Partial<typeof values>) => setValues(before => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { list, day, name, kind } = values;
    const input = { list, day, name, kind: kind === "HALF" ? ("CLOSED" as const) : kind, shifts: kind === "HALF" ? [read(values)] : null };
    const done = () => {
      onChanged();
      onClose();
    };
    void save({ input }, { done: t("saved") }).then(done, () => undefined); // The toast has said it.
  };
  return (
    <Modal opened onClose={onClose} title={t("addDay")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput label={t("day")} type="date" required value={values.day} onChange={event => set({ day: event.currentTarget.value })} data-autofocus />
          <TextInput label={t("name")} required maxLength={200} value={values.name} onChange={event => set({ name: event.currentTarget.value })} />
          <TextInput label={t("list")} description={t("listHint")} required maxLength={60} value={values.list} onChange={event => set({ list: event.currentTarget.value })} />
          <NativeSelect label={t("what")} value={values.kind} onChange={event => set({ kind: event.currentTarget.value as Choice })} data={(["CLOSED", "HALF", "WORKED"] as const).map(value => ({ value, label: t(`kind.${value}`) }))} />
          {values.kind === "HALF" && (
            <Group grow>
              <TextInput type="time" label={t("workedFrom")} value={values.from} onChange={event => set({ from: event.currentTarget.value })} />
              <TextInput type="time" label={t("workedTo")} value={values.to} onChange={event => set({ to: event.currentTarget.value })} />
            </Group>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
            </Button>
            <Button type="submit" loading={saving} disabled={!values.name.trim() || !values.list.trim() || !values.day}>
              {t("save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

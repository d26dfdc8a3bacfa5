"use client";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { addDays } from "@/lib/format/date";
import { instantOf, localTime } from "@/lib/format/zone";
import { useFormats } from "@/lib/useFormats";

interface Props {
  name: string;
  verb: string;
  onClose: () => void;
  onChoose: (until: string) => unknown;
}

/** A day and an hour of one's own choice, on the viewer's clock. */
export default function ChooseTime({ name, verb, onClose, onChoose }: Props) {
  const t = useTranslations("alerts.later");
  const common = useTranslations("common.actions");
  const errors = useTranslations("errors.fields");
  const { today, timeZone } = useFormats();
  const [value, setValue] = useState(`${addDays(today, 1)}T09:00`);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!value) return setProblem(errors("required"));
    const until = instantOf(value, timeZone);
    if (Date.parse(until) <= Date.now()) return setProblem(errors("past"));
    void onChoose(until);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={name}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextInput type="datetime-local" label={t("until")} required data-autofocus min={localTime(Date.now(), timeZone)} value={value} error={problem} onChange={event => setValue(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button type="submit">{verb}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

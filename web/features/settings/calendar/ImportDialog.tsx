"use client";
import { useApolloClient } from "@apollo/client/react";
import { Alert, Button, Group, Modal, Stack, Table, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/feedback/toast";
import { Day } from "@/components/text/Day";
import { HolidayPreviewDocument, ImportHolidaysDocument, type HolidayPreviewQuery } from "@/generated/graphql";
import { problemText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import styles from "./calendar.module.css";

interface Props {
  lists: string[];
  onClose: () => void;
  onChanged: () => void;
}

const FAULTS = ["notACalendar", "unclosed", "malformed", "noDay", "notAllDay", "tooMany"] as const;

/** Takes a list of holidays from an iCalendar file, after showing what it would do. */
export default function ImportDialog({ lists, onClose, onChanged }: Props) {
  const t = useTranslations("settings.calendar");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const client = useApolloClient();
  const [list, setList] = useState(lists[0] ?? "");
  const [ics, setIcs] = useState("");
  const [preview, setPreview] = useState<HolidayPreviewQuery["holidayPreview"]>();
  const [load, loading] = useAct(ImportHolidaysDocument);
  const look = async () => {
    try {
      const { data } = await client.query({ query: HolidayPreviewDocument, variables: { input: { list, ics } }, fetchPolicy: "no-cache" });
      setPreview(data?.holidayPreview);
    } catch (error) {
      toast({ message: problemText(error, errors), meaning: "bad" });
    }
  };
  const done = () => {
    onChanged();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("import")} size="lg">
      <Stack gap="sm">
        <TextInput label={t("list")} description={t("listHint")} required maxLength={60} value={list} onChange={event => (setList(event.currentTarget.value), setPreview(undefined))} data-autofocus />
        <label className={styles.file}>
          {t("file")}
          <input type="file" accept=".ics,text/calendar" onChange={event => void event.currentTarget.files?.[0]?.text().then(text => (setIcs(text), setPreview(undefined)))} />
        </label>
        {preview && preview.faults.length > 0 && (
          <Alert color="bad" title={t("faults")}>
            <ul className={styles.faults}>
              {preview.faults.slice(0, 20).map(({ line, code }, index) => (
                <li key={index}>{t("fault", { line, what: t(`faultKinds.${FAULTS.find(known => known === code) ?? "malformed"}`) })}</li>
              ))}
            </ul>
          </Alert>
        )}
        {preview && preview.faults.length === 0 && (
          <>
            <p className={styles.note} aria-live="polite">
              {t("preview", { added: preview.added, changed: preview.changed, removed: preview.removed, observances: preview.observances })}
            </p>
            <div className={styles.preview}>
              <Table className={styles.table}>
                <Table.Tbody>
                  {preview.days.map(({ day, name, kind }) => (
                    <Table.Tr key={day}>
                      <Table.Td className={styles.date}>
                        <Day date={day} />
                      </Table.Td>
                      <Table.Td>{name}</Table.Td>
                      <Table.Td>{t(`kind.${kind}`)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common("actions.cancel")}
          </Button>
          {preview && preview.faults.length === 0 && preview.days.length > 0 ? (
            <Button loading={loading} onClick={() => void load({ input: { list, ics } }, { done: t("imported", { list }) }).then(done, () => undefined)}>
              {t("import")}
            </Button>
          ) : (
            <Button disabled={!list.trim() || !ics} onClick={() => void look()}>
              {t("look")}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

"use client";
import { useApolloClient } from "@apollo/client/react";
import { ActionIcon, Group } from "@mantine/core";
import { IconDownload, IconTrash } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveText } from "@/components/chart/saveFile";
import { toast } from "@/components/feedback/toast";
import { Day } from "@/components/text/Day";
import { HolidayFileDocument, RemoveHolidayListDocument, type CalendarPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import styles from "./calendar.module.css";

const ConfirmByName = dynamic(() => import("@/components/edit/ConfirmByName"), { ssr: false });

/** The lists of holidays in force, each to be saved as a file or taken away as a whole. */
export function HolidayLists({ lists, onChanged }: { lists: CalendarPartsFragment["lists"]; onChanged: () => void }) {
  const t = useTranslations("settings.calendar");
  const mayUpdate = useCan("calendar:update");
  const client = useApolloClient();
  const [removing, setRemoving] = useState<string>();
  const [remove] = useAct(RemoveHolidayListDocument);
  const save = async (list: string) => {
    try {
      const { data } = await client.query({ query: HolidayFileDocument, variables: { list }, fetchPolicy: "network-only" });
      if (data) saveText(`${list}.ics`, data.holidayFile, "text/calendar;charset=utf-8");
    } catch {
      toast({ message: t("notSaved", { list }), meaning: "bad" });
    }
  };
  if (lists.length === 0) return null;
  return (
    <ul className={styles.lists} aria-label={t("lists")}>
      {lists.map(({ name, days, from, to }) => (
        <li key={name}>
          <span>
            {name}{" "}
            <span className={styles.note}>
              {t("days", { days })} · <Day date={from} /> – <Day date={to} />
            </span>
          </span>
          <Group gap={4} wrap="nowrap">
            <ActionIcon variant="subtle" color="gray" aria-label={t("saveFile", { list: name })} title={t("saveFile", { list: name })} onClick={() => void save(name)}>
              <IconDownload size={16} />
            </ActionIcon>
            {mayUpdate && (
              <ActionIcon variant="subtle" color="gray" aria-label={t("removeList", { list: name })} title={t("removeList", { list: name })} onClick={() => setRemoving(name)}>
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </Group>
        </li>
      ))}
      {removing && (
        <ConfirmByName
          opened
          onClose={() => setRemoving(undefined)}
          title={t("removeList", { list: removing })}
          consequence={t("removeListHint")}
          name={removing}
          verb={t("removeVerb")}
          onConfirm={() => remove({ list: removing }, { done: t("removed", { name: removing }) }).then(onChanged)}
        />
      )}
    </ul>
  );
}

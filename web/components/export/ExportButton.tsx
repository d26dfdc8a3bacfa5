"use client";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useCan } from "@/lib/viewer";
import { exportPath, type ExportedList } from "./exportPath";

interface Props {
  list: ExportedList;
  /** What the list shows now, as its query takes it. */
  filter: object;
  sort?: object;
}

const ABILITY: Record<ExportedList, string> = {
  customers: "customer:export",
  opportunities: "opportunity:export",
  orders: "order:export",
  campaigns: "campaign:export",
  tickets: "ticket:export",
  "follow-ups": "followUp:export",
  alerts: "alert:export",
  "audit-events": "event:export",
};

/** Saves what a list shows as a CSV file, for those whose role may take it away. A link, so that the browser saves it as it comes. */
export function ExportButton({ list, filter, sort }: Props) {
  const t = useTranslations("common.actions");
  if (!useCan(ABILITY[list])) return null;
  return (
    <Button component="a" href={exportPath(list, filter, sort)} download variant="default" size="compact-md" leftSection={<IconDownload size={16} />}>
      {t("export")}
    </Button>
  );
}

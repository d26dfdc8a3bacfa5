"use client";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconCheck, IconDots } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { CancelFollowUpDocument, RescheduleFollowUpDocument, type FollowUpPartsFragment } from "@/generated/graphql";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { useRefreshCustomer } from "../record/useCustomerNews";

const CompleteDialog = dynamic(() => import("./CompleteDialog"), { ssr: false });

const LATER = [1, 3, 7] as const;

/** What can be done with a planned follow-up: done with its outcome, later, or not at all. */
export function FollowUpActions({ customerId, followUp }: { customerId: string; followUp: FollowUpPartsFragment }) {
  const t = useTranslations("customers.followUp");
  const formats = useFormats();
  const refresh = useRefreshCustomer(customerId);
  const [completing, setCompleting] = useState(false);
  const [reschedule] = useAct(RescheduleFollowUpDocument);
  const [cancel] = useAct(CancelFollowUpDocument);
  const { id, version, subject, dueAt, abilities } = followUp;
  if (!abilities.includes("update")) return null;
  const later = async (days: number) => {
    const to = instantOf(`${addDays(formats.today, days)}T09:00`, formats.timeZone);
    // The version grows by one with each change, so the way back knows it already.
    const undo = () => reschedule({ id, version: version + 1, dueAt }).then(() => refresh("followUps"), () => undefined);
    await reschedule({ id, version, dueAt: to }, { done: t("moved"), undo }).catch(() => undefined);
    refresh("followUps");
  };
  const drop = async () => {
    await cancel({ id, version }, { done: t("cancelled") }).catch(() => undefined);
    refresh("followUps");
  };
  return (
    <>
      <Button variant="default" size="compact-sm" leftSection={<IconCheck size={14} />} onClick={() => setCompleting(true)} aria-label={t("completeOf", { subject })}>
        {t("complete")}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t("moreOf", { subject })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {LATER.map(days => (
            <Menu.Item key={days} onClick={() => void later(days)}>
              {t("later", { days })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => void drop()}>{t("cancel")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {completing && <CompleteDialog customerId={customerId} followUp={followUp} onClose={() => setCompleting(false)} />}
    </>
  );
}

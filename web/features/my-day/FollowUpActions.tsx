"use client";
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { LaterMenu } from "@/components/alert/LaterMenu";
import { RescheduleFollowUpDocument, type DayFollowUpFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";

/** Done (opens the outcome below) and another time, with undo. */
export function FollowUpActions({ followUp, onDone }: { followUp: DayFollowUpFragment; onDone: () => void }) {
  const t = useTranslations("home");
  const formats = useFormats();
  const [reschedule] = useAct(RescheduleFollowUpDocument);
  const { id, version, subject, dueAt } = followUp;
  if (!followUp.abilities.includes("update")) return null;
  const move = (to: string) =>
    reschedule({ id, version, dueAt: to }, {
      done: t("followUp.moved", { when: formats.when(to) }),
      // The version grows by one with each change, so the way back knows it already.
      undo: () => reschedule({ id, version: version + 1, dueAt }).catch(() => undefined),
    }).catch(() => undefined);
  return (
    <>
      <LaterMenu name={subject} verb={t("action.move")} onLater={move} />
      <Button variant="light" size="compact-sm" leftSection={<IconCheck size={14} aria-hidden />} aria-label={`${t("action.done")}: ${subject}`} onClick={onDone}>
        {t("action.done")}
      </Button>
    </>
  );
}

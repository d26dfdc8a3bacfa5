"use client";
import { useTranslations } from "next-intl";
import { OutcomeForm } from "@/components/alert/OutcomeForm";
import { CompleteFollowUpDocument, type DayFollowUpFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";

/** A follow-up is done only with what came of it; the same words can go into the customer's timeline. */
export default function FollowUpOutcome({ followUp, onClose }: { followUp: DayFollowUpFragment; onClose: () => void }) {
  const t = useTranslations("home.followUp");
  const mayLog = useCan("activity:create");
  const [complete, busy] = useAct(CompleteFollowUpDocument);
  const { id, version, subject } = followUp;
  const done = (outcome: string, log: boolean) => complete({ id, version, outcome, logActivity: mayLog && log }, { done: t("done") }).then(onClose, () => undefined);
  return <OutcomeForm name={subject} required log={mayLog ? t("log") : undefined} busy={busy} onCancel={onClose} onDone={(outcome, log) => void done(outcome, log)} />;
}

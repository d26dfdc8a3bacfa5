"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PlanDealFollowUpDocument, type Channel } from "@/generated/graphql";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import type { DealData } from "../types";
import { CHANNELS } from "./channels";
import { FormModal } from "./FormModal";
import { useForm } from "./useForm";
import styles from "./forms.module.css";

/** What is to be done next, when, and by which channel; tomorrow morning unless said otherwise. */
export default function PlanFollowUp({ deal, onClose, onDone }: { deal: DealData; onClose: () => void; onDone: () => void }) {
  const t = useTranslations("pipeline");
  const { today, timeZone } = useFormats();
  const form = useForm({ subject: "", dueAt: `${addDays(today, 1)}T10:00`, channel: "PHONE" });
  const [plan, planning] = useAct(PlanDealFollowUpDocument);
  const submit = () =>
    void form.send(["subject", "dueAt"], async () => {
      if (!deal.customer) return;
      const { subject, dueAt, channel } = form.values;
      await plan({ input: { customerId: deal.customer.id, opportunityId: deal.id, subject: subject.trim(), dueAt: instantOf(dueAt, timeZone), channel: channel as Channel } }, { done: t("followUps.planned"), quiet: ["BAD_USER_INPUT"] });
      onDone();
      onClose();
    });
  return (
    <FormModal title={t("followUps.plan")} verb={t("followUps.plan")} busy={planning} onClose={onClose} onSubmit={submit}>
      <TextInput {...form.field("subject")} label={t("followUps.subject")} maxLength={200} withAsterisk data-autofocus />
      <div className={styles.pair}>
        <TextInput {...form.field("dueAt")} label={t("followUps.due")} type="datetime-local" withAsterisk />
        <NativeSelect {...form.field("channel")} label={t("followUps.channel")} data={CHANNELS.map(value => ({ value, label: t(`channel.${value}`) }))} />
      </div>
    </FormModal>
  );
}

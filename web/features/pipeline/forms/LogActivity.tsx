"use client";
import { NativeSelect, TextInput, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { LogDealActivityDocument, type Channel, type Direction } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import type { DealData } from "../types";
import { CHANNELS } from "./channels";
import { FormModal } from "./FormModal";
import { useForm } from "./useForm";
import styles from "./forms.module.css";

const DIRECTIONS = ["OUTBOUND", "INBOUND", "INTERNAL"] as const satisfies readonly Direction[];

/** Enters what was just said or done into the timeline of the deal and its customer. */
export default function LogActivity({ deal, onClose, onDone }: { deal: DealData; onClose: () => void; onDone: () => void }) {
  const t = useTranslations("pipeline");
  const form = useForm({ channel: "PHONE", direction: "OUTBOUND", subject: "", body: "" });
  const [log, logging] = useAct(LogDealActivityDocument);
  const submit = () =>
    void form.send(["subject"], async () => {
      if (!deal.customer) return;
      const { channel, direction, subject, body } = form.values;
      const input = { customerId: deal.customer.id, opportunityId: deal.id, channel: channel as Channel, direction: direction as Direction, subject: subject.trim(), ...(deal.contact && { contactId: deal.contact.id }), ...(body.trim() && { body: body.trim() }) };
      await log({ input }, { done: t("activities.logged"), quiet: ["BAD_USER_INPUT"] });
      onDone();
      onClose();
    });
  return (
    <FormModal title={t("activities.log")} verb={t("activities.log")} busy={logging} onClose={onClose} onSubmit={submit}>
      <div className={styles.pair}>
        <NativeSelect {...form.field("channel")} label={t("followUps.channel")} data={CHANNELS.map(value => ({ value, label: t(`channel.${value}`) }))} />
        <NativeSelect {...form.field("direction")} label={t("activities.direction")} data={DIRECTIONS.map(value => ({ value, label: t(`direction.${value}`) }))} />
      </div>
      <TextInput {...form.field("subject")} label={t("activities.subject")} maxLength={200} withAsterisk data-autofocus />
      <Textarea {...form.field("body")} label={t("activities.body")} autosize minRows={3} maxRows={12} />
    </FormModal>
  );
}

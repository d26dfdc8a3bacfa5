"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CustomerPicker } from "@/components/pickers/CustomerPicker";
import type { Picked } from "@/components/pickers/RecordPicker";
import { UserPicker } from "@/components/pickers/UserPicker";
import { CreateDealDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan, useViewer } from "@/lib/viewer";
import { amountOf } from "@/lib/format/typedAmount";
import type { PipelineData } from "../types";
import { FormModal } from "./FormModal";
import { useForm } from "./useForm";
import styles from "./forms.module.css";

interface Props {
  pipeline: PipelineData;
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** A new deal: its name and whom it is with; the rest may come later, unless its stage requires it. */
export default function NewDeal({ pipeline, onClose, onCreated }: Props) {
  const t = useTranslations("pipeline");
  const texts = useTranslations("errors");
  const { user, currency } = useViewer();
  const mayAssign = useCan("opportunity:assign");
  const stages = pipeline.stages.filter(stage => stage.kind === "OPEN");
  const form = useForm({ name: "", value: "", expectedCloseOn: "", source: "", stageId: stages[0]?.id ?? "" });
  const [customer, setCustomer] = useState<Picked | null>(null);
  const [owner, setOwner] = useState<Picked | null>(user);
  const [create, creating] = useAct(CreateDealDocument);
  const submit = () => {
    const { name, value, expectedCloseOn, source, stageId } = form.values;
    const amount = amountOf(value);
    const input = {
      name: name.trim(),
      pipelineId: pipeline.id,
      stageId,
      ...(customer && { customerId: customer.id }),
      ...(amount && { value: { amount } }),
      ...(expectedCloseOn && { expectedCloseOn }),
      ...(source.trim() && { source: source.trim() }),
      ...(mayAssign && owner && { ownerId: owner.id }),
    };
    const wrong = { ...(value.trim() && !amount && { value: texts("fields.invalid") }) };
    void form.send(["name"], () => create({ input }, { done: t("new.done", { name: input.name }), quiet: ["BAD_USER_INPUT"] }).then(data => (onClose(), onCreated(data.createOpportunity.id))), wrong);
  };
  return (
    <FormModal title={t("new.title")} verb={t("new.verb")} busy={creating} onClose={onClose} onSubmit={submit}>
      <TextInput {...form.field("name")} label={t("fields.name")} maxLength={200} withAsterisk data-autofocus />
      <CustomerPicker label={t("fields.customer")} value={customer} onChange={setCustomer} error={form.problems["customerId"]} />
      <div className={styles.pair}>
        <TextInput {...form.field("value")} label={`${t("fields.value")} ${currency}`} inputMode="decimal" />
        <TextInput {...form.field("expectedCloseOn")} label={t("fields.expectedClose")} type="date" />
      </div>
      <div className={styles.pair}>
        <NativeSelect {...form.field("stageId")} label={t("fields.stage")} data={stages.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextInput {...form.field("source")} label={t("fields.source")} maxLength={100} />
      </div>
      {mayAssign && <UserPicker label={t("fields.owner")} roles={["SALES", "SALES_MANAGER"]} value={owner} onChange={setOwner} error={form.problems["ownerId"]} />}
    </FormModal>
  );
}

"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Modal, Stack, Text, TextInput, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { SetDealProductsDocument, type MoveOpportunityInput } from "@/generated/graphql";
import { ContactChoice } from "../forms/ContactChoice";
import { ProductLines } from "../forms/ProductLines";
import { lineErrors, linesInput, type ProductLine } from "../forms/productLine";
import type { DealCardData } from "../types";
import { amountOf } from "@/lib/format/typedAmount";
import { dealErrors, known } from "./fields";
import type { PendingMove } from "./useMove";

interface Props {
  pending: PendingMove;
  moving: boolean;
  onCancel: () => void;
  onComplete: (deal: DealCardData, to: PendingMove["to"], facts: Omit<MoveOpportunityInput, "stageId">) => Promise<void>;
}

/** Asks in place for what a stage requires and the deal lacks, and moves it with that. */
export default function CompleteMove({ pending, moving, onCancel, onComplete }: Props) {
  const t = useTranslations("pipeline");
  const actions = useTranslations("common.actions");
  const texts = useTranslations("errors");
  const { deal, to } = pending;
  const asked = known(pending.missing);
  const [facts, setFacts] = useState({ value: "", expectedCloseOn: "", contactId: "", lostReason: "" });
  const [lines, setLines] = useState<ProductLine[]>([]);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [setProducts, saving] = useMutation(SetDealProductsDocument);

  const check = (): Record<string, string> => ({
    ...(asked.includes("value") && !amountOf(facts.value) && { value: texts(facts.value.trim() ? "fields.invalid" : "fields.required") }),
    ...(asked.includes("expectedCloseOn") && !facts.expectedCloseOn && { expectedCloseOn: texts("fields.required") }),
    ...(asked.includes("contactId") && !facts.contactId && { contactId: texts("fields.required") }),
    ...(asked.includes("lostReason") && !facts.lostReason.trim() && { lostReason: texts("fields.required") }),
    ...(asked.includes("products") && lineErrors(lines, texts)),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = check();
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    try {
      const { data } = asked.includes("products") ? await setProducts({ variables: { id: deal.id, version: deal.version, products: linesInput(lines) } }) : {};
      const amount = amountOf(facts.value);
      await onComplete({ ...deal, version: data?.setOpportunityProducts.version ?? deal.version }, to, {
        ...(asked.includes("value") && amount && { value: { amount } }),
        ...(asked.includes("expectedCloseOn") && { expectedCloseOn: facts.expectedCloseOn }),
        ...(asked.includes("contactId") && { contactId: facts.contactId }),
        ...(asked.includes("lostReason") && { lostReason: facts.lostReason.trim() }),
      });
    } catch (error) {
      setProblems(dealErrors(error, texts));
    }
  };
  const field = (name: keyof typeof facts) => ({ value: facts[name], error: problems[name], onChange: (event: { currentTarget: { value: string } }) => setFacts({ ...facts, [name]: event.currentTarget.value }) });
  return (
    <Modal opened onClose={onCancel} title={t("move.to", { stage: to.name })}>
      <form onSubmit={event => void submit(event)} noValidate>
        <Stack gap="sm">
          <Text>{t("move.needs", { deal: deal.name, stage: to.name })}</Text>
          {asked.includes("value") && <TextInput {...field("value")} label={t("fields.value")} inputMode="decimal" withAsterisk data-autofocus />}
          {asked.includes("expectedCloseOn") && <TextInput {...field("expectedCloseOn")} label={t("fields.expectedClose")} type="date" withAsterisk />}
          {asked.includes("contactId") && <ContactChoice {...field("contactId")} customer={deal.customer} />}
          {asked.includes("products") && <ProductLines lines={lines} onChange={setLines} problems={problems} />}
          {asked.includes("lostReason") && <Textarea {...field("lostReason")} label={t("fields.lostReason")} autosize minRows={2} maxLength={500} withAsterisk data-autofocus />}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onCancel}>
              {actions("cancel")}
            </Button>
            <Button type="submit" loading={moving || saving.loading}>
              {t("move.to", { stage: to.name })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

"use client";
import { Button, Checkbox, Group, Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { CreateContractDocument, UpdateContractDocument, type ContractKind, type ContractPartsFragment } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { amountOf } from "@/lib/format/typedAmount";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { useRefreshCustomer } from "../record/useCustomerNews";

const KINDS: readonly ContractKind[] = ["SUPPLY", "SERVICE", "LEASE", "LICENCE", "OTHER"];

interface Props {
  customerId: string;
  /** Left out for a new contract. */
  contract?: ContractPartsFragment | undefined;
  onClose: () => void;
}

/** A contract with the customer: new, or changed. */
export default function ContractDialog({ customerId, contract, onClose }: Props) {
  const t = useTranslations("customers.contract");
  const common = useTranslations("common.actions");
  const errors = useTranslations("errors");
  const { today } = useFormats();
  const refresh = useRefreshCustomer(customerId);
  const [create, creating] = useAct(CreateContractDocument);
  const [update, updating] = useAct(UpdateContractDocument);
  const form = useForm({
    initialValues: {
      title: contract?.title ?? "", kind: contract?.contractKind ?? "SUPPLY", startsOn: contract?.startsOn ?? today, endsOn: contract?.endsOn ?? "",
      amount: contract?.amount?.amount ?? "", note: contract?.note ?? "", signed: false,
    },
    validate: {
      title: title => (title.trim() ? null : errors("fields.required")),
      startsOn: day => (day ? null : errors("fields.required")),
    },
  });
  const submit = async ({ title, kind, amount, note, startsOn, endsOn, signed }: typeof form.values) => {
    // What is no amount is sent as typed: the server says what is wrong with it, beside the field.
    const money = amount.trim() ? { amount: amountOf(amount) ?? amount.trim() } : null;
    const input = { title: title.trim(), kind, startsOn, endsOn: endsOn || null, amount: money, note: note.trim() || null };
    const outcome = { done: t("saved", { title: input.title }), quiet: ["BAD_USER_INPUT"] };
    try {
      if (contract) await update({ id: contract.id, version: contract.version, input }, outcome);
      else await create({ input: { customerId, signed, ...input } }, outcome);
      refresh("contracts");
      onClose();
    } catch (error) {
      form.setErrors(Object.fromEntries(Object.entries(formErrors(error, errors)).map(([path, text]) => [path.replace(/^amount\..*/, "amount"), text])));
    }
  };
  return (
    <Modal opened onClose={onClose} title={contract ? `${contract.number} ${contract.title}` : t("add")} size="lg" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("field.title")} required maxLength={200} data-autofocus {...form.getInputProps("title")} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <NativeSelect label={t("field.kind")} data={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))} {...form.getInputProps("kind")} />
            <TextInput label={t("field.amount")} inputMode="decimal" {...form.getInputProps("amount")} />
            <TextInput type="date" label={t("field.startsOn")} required {...form.getInputProps("startsOn")} />
            <TextInput type="date" label={t("field.endsOn")} {...form.getInputProps("endsOn")} />
          </SimpleGrid>
          <Textarea label={t("field.note")} autosize minRows={2} maxRows={8} {...form.getInputProps("note")} />
          {!contract && <Checkbox label={t("field.signed")} {...form.getInputProps("signed", { type: "checkbox" })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button type="submit" loading={creating || updating}>
              {contract ? t("save") : t("add")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

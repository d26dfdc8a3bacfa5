"use client";
import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { ProductPicker } from "@/components/pickers/ProductPicker";
import { CreatePurchaseDocument } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";

interface Props {
  suppliers: { value: string; label: string }[];
  onClose: () => void;
  onDone: () => void;
}

interface Form {
  productId: { id: string; name: string } | null;
  supplierId: string | null;
  quantity: number | string;
  orderedOn: string;
  expectedOn: string;
  unitCost: string;
}

/** What a form says, as the API takes it: what is empty is the API's to fill in. */
const inputOf = ({ productId, supplierId, quantity, orderedOn, expectedOn, unitCost }: Form) => ({
  productId: productId?.id ?? "",
  quantity: Number(quantity),
  ...(supplierId && { supplierId }),
  ...(orderedOn && { orderedOn }),
  ...(expectedOn && { expectedOn }),
  ...(unitCost.trim() && { unitCost: { amount: unitCost.trim() } }),
});

/** Orders a product from a supplier. */
export default function PurchaseDialog({ suppliers, onClose, onDone }: Props) {
  const t = useTranslations("purchases");
  const common = useTranslations("common.actions");
  const errors = useTranslations("errors");
  const { today, currency } = useFormats();
  const [create, busy] = useAct(CreatePurchaseDocument);
  const form = useForm<Form>({
    initialValues: { productId: null, supplierId: null, quantity: "", orderedOn: today, expectedOn: "", unitCost: "" },
    validate: { productId: product => (product ? null : errors("fields.required")), quantity: pieces => (pieces ? null : errors("fields.required")) },
  });
  const submit = async (values: Form) => {
    try {
      await create({ input: inputOf(values) }, { quiet: ["BAD_USER_INPUT"], done: t("made") });
      onDone();
    } catch (failure) {
      form.setErrors(Object.fromEntries(Object.entries(formErrors(failure, errors)).map(([path, text]) => [path.replace(/\.(amount|currency)$/, ""), text])));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("add")} size="lg" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <ProductPicker label={t("column.product")} required autoFocus value={form.values.productId} onChange={product => form.setFieldValue("productId", product)} error={form.errors["productId"]} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <NumberInput label={t("column.quantity")} required min={1} max={1_000_000_000} allowDecimal={false} {...form.getInputProps("quantity")} />
            <Select label={t("column.supplier")} placeholder={t("ownSupplier")} data={suppliers} searchable clearable {...form.getInputProps("supplierId")} />
            <TextInput type="date" label={t("column.orderedOn")} {...form.getInputProps("orderedOn")} />
            <TextInput type="date" label={t("column.expectedOn")} {...form.getInputProps("expectedOn")} />
            <TextInput label={t("column.unitCost")} placeholder={t("ownCost")} inputMode="decimal" rightSection={currency} rightSectionWidth={48} {...form.getInputProps("unitCost")} />
          </SimpleGrid>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {t("order")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

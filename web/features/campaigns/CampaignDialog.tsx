"use client";
import { Button, Group, Modal, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { CreateCampaignDocument, UpdateCampaignDocument, type CampaignFactsFragment } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";

interface Props {
  /** The campaign to be changed; a new one when left out. */
  campaign?: CampaignFactsFragment;
  onClose: () => void;
  onDone: (id: string) => void;
}

const TEXTS = ["channel", "couponCode", "endsOn", "notes"] as const;
const AMOUNTS = ["fixedCost", "contactCost", "responseValue"] as const;
type Form = Record<"name" | "startsOn" | (typeof TEXTS)[number] | (typeof AMOUNTS)[number], string>;

/** What a form says, as the API takes it: what is empty is cleared. */
function inputOf({ name, startsOn, ...values }: Form) {
  const texts = Object.fromEntries(TEXTS.map(field => [field, values[field].trim() || null]));
  const amounts = Object.fromEntries(AMOUNTS.map(field => [field, values[field].trim() ? { amount: values[field].trim() } : null]));
  return { name: name.trim(), startsOn, ...texts, ...amounts };
}

/** Sets a campaign up, or changes it. */
export default function CampaignDialog({ campaign, onClose, onDone }: Props) {
  const t = useTranslations("campaigns");
  const common = useTranslations("common.actions");
  const errors = useTranslations("errors");
  const { today, currency } = useFormats();
  const [create, creating] = useAct(CreateCampaignDocument);
  const [update, updating] = useAct(UpdateCampaignDocument);
  const form = useForm<Form>({
    initialValues: {
      name: campaign?.name ?? "", startsOn: campaign?.startsOn ?? today, endsOn: campaign?.endsOn ?? "", channel: campaign?.channel ?? "", couponCode: campaign?.couponCode ?? "", notes: campaign?.notes ?? "",
      fixedCost: campaign?.fixedCost?.amount ?? "", contactCost: campaign?.contactCost?.amount ?? "", responseValue: campaign?.responseValue?.amount ?? "",
    },
    validate: { name: name => (name.trim() ? null : errors("fields.required")), startsOn: day => (day ? null : errors("fields.required")) },
  });
  const submit = async (values: Form) => {
    const input = inputOf(values);
    const quiet = { quiet: ["BAD_USER_INPUT" as const], done: t("saved") };
    try {
      if (campaign) await update({ id: campaign.id, version: campaign.version, input }, quiet);
      onDone(campaign ? campaign.id : (await create({ input }, quiet)).createCampaign.id);
    } catch (failure) {
      form.setErrors(Object.fromEntries(Object.entries(formErrors(failure, errors)).map(([path, text]) => [path.replace(/\.(amount|currency)$/, ""), text])));
    }
  };
  const amount = (field: (typeof AMOUNTS)[number]) => <TextInput label={t(`field.${field}`)} description={t(`hint.${field}`)} inputMode="decimal" rightSection={currency} rightSectionWidth={48} {...form.getInputProps(field)} />;
  return (
    <Modal opened onClose={onClose} title={campaign ? t("edit") : t("add")} size="lg" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("column.name")} required maxLength={200} data-autofocus {...form.getInputProps("name")} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput type="date" label={t("column.startsOn")} required {...form.getInputProps("startsOn")} />
            <TextInput type="date" label={t("column.endsOn")} {...form.getInputProps("endsOn")} />
            <TextInput label={t("column.channel")} maxLength={100} {...form.getInputProps("channel")} />
            <TextInput label={t("column.coupon")} maxLength={60} {...form.getInputProps("couponCode")} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
            {AMOUNTS.map(field => (
              <div key={field}>{amount(field)}</div>
            ))}
          </SimpleGrid>
          <Textarea label={t("field.notes")} autosize minRows={2} maxLength={20_000} {...form.getInputProps("notes")} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("cancel")}
            </Button>
            <Button type="submit" loading={creating || updating}>
              {common("save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

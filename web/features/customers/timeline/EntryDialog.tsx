"use client";
import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { UpdateActivityDocument, type ActivityPartsFragment } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";

/** Mends the words of an entry one wrote. */
export default function EntryDialog({ activity, onClose }: { activity: ActivityPartsFragment; onClose: () => void }) {
  const t = useTranslations("customers.timeline");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const [update, updating] = useAct(UpdateActivityDocument);
  const { id, version } = activity;
  const form = useForm({
    initialValues: { subject: activity.subject, body: activity.body ?? "" },
    validate: { subject: value => (value.trim() ? null : errors("fields.required")) },
  });
  const submit = async ({ subject, body }: typeof form.values) => {
    try {
      await update({ id, version, input: { subject: subject.trim(), body: body.trim() || null } }, { done: common("state.saved"), quiet: ["BAD_USER_INPUT"] });
      onClose();
    } catch (error) {
      form.setErrors(formErrors(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("edit", { subject: activity.subject })} size="lg" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("subject")} required maxLength={200} data-autofocus {...form.getInputProps("subject")} />
          <Textarea label={t("body")} autosize minRows={4} maxRows={16} {...form.getInputProps("body")} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
            </Button>
            <Button type="submit" loading={updating}>
              {common("actions.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

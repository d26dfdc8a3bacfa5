"use client";
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CreateWebhookDocument } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { ChooseTypes } from "./ChooseTypes";
import SecretDialog from "./SecretDialog";

interface WebhookForm {
  name: string;
  url: string;
  types: string[];
}

/** A new webhook: what it is for, where to, what of. */
export default function NewWebhookDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const t = useTranslations("settings.webhooks");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const [create, creating] = useAct(CreateWebhookDocument);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const needed = (value: string) => (value.trim() ? null : errors("fields.required"));
  const form = useForm<WebhookForm>({ initialValues: { name: "", url: "", types: [] }, validate: { name: needed, url: needed } });
  const submit = async (input: WebhookForm) => {
    try {
      const { createWebhook } = await create({ input }, { quiet: ["BAD_USER_INPUT"] });
      onMade();
      if (createWebhook.secret) setMade({ name: createWebhook.webhook.name, secret: createWebhook.secret });
      else onClose();
    } catch (failure) {
      form.setErrors(formErrors(failure, errors));
    }
  };
  if (made) return <SecretDialog {...made} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={t("new.title")} size="lg" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("field.name")} placeholder={t("new.for")} required maxLength={100} data-autofocus {...form.getInputProps("name")} />
          <TextInput label={t("field.url")} description={t("new.urlHint")} placeholder="https://" type="url" required maxLength={1000} {...form.getInputProps("url")} />
          <ChooseTypes value={form.values.types} onChange={types => form.setFieldValue("types", types)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={creating}>
              {t("new.submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

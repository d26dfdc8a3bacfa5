"use client";
import { ActionIcon, Button, Group, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ChannelForm } from "./channelForm";

const MOST = 10;

/** How an SMS provider is asked, and how its answer is read. */
export function SmsFields({ form, kept }: { form: UseFormReturnType<ChannelForm>; kept: readonly string[] }) {
  const t = useTranslations("settings.messages");
  const { headers } = form.values;
  return (
    <>
      <NativeSelect label={t("field.method")} data={["POST", "PUT"]} {...form.getInputProps("method")} />
      {kept.length > 0 && headers.length === 0 && <span>{t("channel.headersKept", { names: kept.join(", ") })}</span>}
      {headers.map((_, index) => (
        <Group key={index} align="flex-end" gap="xs" wrap="nowrap">
          <TextInput label={t("field.header")} {...form.getInputProps(`headers.${index}.name`)} />
          <TextInput label={t("field.headerValue")} autoComplete="off" {...form.getInputProps(`headers.${index}.value`)} />
          <ActionIcon aria-label={t("channel.removeHeader")} onClick={() => form.removeListItem("headers", index)}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      {headers.length < MOST && (
        <Button variant="default" size="compact-sm" onClick={() => form.insertListItem("headers", { name: "", value: "" })}>
          {t(kept.length > 0 ? "channel.newHeaders" : "channel.addHeader")}
        </Button>
      )}
      <Textarea label={t("field.requestBody")} description={t("channel.bodyHint")} autosize minRows={4} maxRows={12} required {...form.getInputProps("body")} />
      <Group grow align="flex-start">
        <TextInput label={t("field.successPath")} placeholder="data.code" {...form.getInputProps("successPath")} />
        <TextInput label={t("field.successValue")} placeholder="0" {...form.getInputProps("successValue")} />
      </Group>
    </>
  );
}

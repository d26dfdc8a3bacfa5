"use client";
import { Button, Group, NativeSelect, PasswordInput, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { SidePanel } from "@/components/page/SidePanel";
import { CreateMessageChannelDocument, ReplayOutboundMessagesDocument, UpdateMessageChannelDocument, type MessageChannelKind, type MessageChannelPartsFragment } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { channelInput, formOf, type ChannelForm } from "./channelForm";
import { SmsFields } from "./SmsFields";
import { TestChannel } from "./TestChannel";
import { KINDS } from "./words";
import styles from "./messages.module.css";

const signs = (kind: MessageChannelKind): boolean => kind === "DINGTALK" || kind === "FEISHU";

/** A way out: what it is, where it leads, a test, and what was given up. */
export default function ChannelPanel({ channel, onSaved, onClose }: { channel: MessageChannelPartsFragment | undefined; onSaved: () => void; onClose: () => void }) {
  const t = useTranslations("settings.messages");
  const actions = useTranslations("common.actions");
  const errors = useTranslations("errors");
  const [create, creating] = useAct(CreateMessageChannelDocument);
  const [update, updating] = useAct(UpdateMessageChannelDocument);
  const [replayAll, replaying] = useAct(ReplayOutboundMessagesDocument);
  const form = useForm<ChannelForm>({ initialValues: formOf(channel), validate: { name: value => (value.trim() ? null : errors("fields.required")) } });
  const { kind } = form.values;
  const dead = channel?.deadCount ?? 0;
  const submit = async (values: ChannelForm) => {
    const input = channelInput(values, channel);
    try {
      if (channel) await update({ id: channel.id, version: channel.version, input: { ...input, enabled: values.enabled } }, { quiet: ["BAD_USER_INPUT"], done: t("channel.saved") });
      else await create({ input: { ...input, kind } }, { quiet: ["BAD_USER_INPUT"], done: t("channel.saved") });
      onSaved();
      if (!channel) onClose();
    } catch (failure) {
      form.setErrors(formErrors(failure, errors));
    }
  };
  return (
    <SidePanel title={channel?.name ?? t("channel.new")} onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <NativeSelect label={t("field.kind")} disabled={channel !== undefined} data={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))} {...form.getInputProps("kind")} />
          <TextInput label={t("field.name")} required maxLength={100} {...form.getInputProps("name")} />
          <p className={styles.quiet}>{t(`kindHint.${kind}`)}</p>
          {kind !== "EMAIL" && <TextInput label={t("field.url")} type="url" required placeholder="https://" maxLength={800} {...form.getInputProps("url")} />}
          {signs(kind) && (
            <PasswordInput label={t("field.secret")} description={channel?.secretSetAt ? t("channel.kept") : t("channel.secretHint")} maxLength={200} autoComplete="off" {...form.getInputProps("secret")} />
          )}
          {kind === "SMS" && <SmsFields form={form} kept={channel?.headerNames ?? []} />}
          {channel && <Switch label={t("channel.enabled")} {...form.getInputProps("enabled", { type: "checkbox" })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {actions("cancel")}
            </Button>
            <Button type="submit" loading={creating || updating}>
              {t("channel.save")}
            </Button>
          </Group>
        </Stack>
      </form>
      {channel?.enabled && <TestChannel channel={channel} />}
      {channel && dead > 0 && (
        <Button variant="default" loading={replaying} onClick={() => void replayAll({ channelId: channel.id }, { done: t("log.replayed", { count: dead }) }).then(onSaved, () => undefined)}>
          {t("log.replayAll", { count: dead })}
        </Button>
      )}
    </SidePanel>
  );
}

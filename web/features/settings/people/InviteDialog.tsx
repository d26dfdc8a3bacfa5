"use client";
import { useQuery } from "@apollo/client/react";
import { Alert, Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { InviteUserDocument, TeamChoicesDocument, type Role } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useViewer } from "@/lib/viewer";
import LinkDialog from "./LinkDialog";
import { LOCALES, ROLES } from "./peopleState";

interface Props {
  onClose: () => void;
  onInvited: (id: string) => void;
}

/** Takes up a colleague, who sets a password by a link. */
export default function InviteDialog({ onClose, onInvited }: Props) {
  const t = useTranslations("settings.people");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const { locale } = useViewer();
  const { data } = useQuery(TeamChoicesDocument);
  const [invite, inviting] = useAct(InviteUserDocument);
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const needed = (value: string) => (value.trim() ? null : errors("fields.required"));
  const start: { role: Role } = { role: "SALES" };
  const form = useForm({ initialValues: { ...start, name: "", email: "", title: "", teamId: "", locale: locale }, validate: { name: needed, email: needed } });
  const submit = async ({ title, teamId, ...facts }: typeof form.values) => {
    const input = { ...facts, ...(title.trim() && { title: title.trim() }), ...(teamId && { teamId }) };
    try {
      const { inviteUser } = await invite({ input }, { done: t("invite.done", { name: facts.name.trim() }), quiet: ["BAD_USER_INPUT"] });
      onInvited(inviteUser.user.id);
      if (inviteUser.link) setMade({ name: inviteUser.user.name, link: inviteUser.link });
      else onClose();
    } catch (error) {
      form.setErrors(formErrors(error, errors));
    }
  };
  if (made) return <LinkDialog {...made} onClose={onClose} />;
  const teams = data?.teams.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  return (
    <Modal opened onClose={onClose} title={t("invite.title")} closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("field.name")} required maxLength={100} data-autofocus {...form.getInputProps("name")} />
          <TextInput label={t("field.email")} type="email" required maxLength={200} {...form.getInputProps("email")} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <NativeSelect label={t("field.role")} data={ROLES.map(value => ({ value, label: common(`role.${value}`) }))} {...form.getInputProps("role")} />
            <NativeSelect label={t("field.team")} data={[{ value: "", label: "—" }, ...teams]} {...form.getInputProps("teamId")} />
            <TextInput label={t("field.title")} maxLength={100} {...form.getInputProps("title")} />
            <NativeSelect label={t("field.locale")} data={LOCALES.map(value => ({ value, label: t(`locale.${value}`) }))} {...form.getInputProps("locale")} />
          </SimpleGrid>
          <Alert color="info">{t("invite.hint")}</Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
            </Button>
            <Button type="submit" loading={inviting}>
              {t("invite.submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

"use client";
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { UserPicker } from "@/components/pickers/UserPicker";
import type { Picked } from "@/components/pickers/RecordPicker";
import { CreateTeamDocument, type TeamPartsFragment } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { branches, indented } from "./tree";

interface Props {
  teams: readonly TeamPartsFragment[];
  /** The team above; empty for the top. */
  parentId: string;
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** A new team, its place and its head. */
export default function NewTeamDialog({ teams, parentId, onClose, onCreated }: Props) {
  const t = useTranslations("settings.teams");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const [create, creating] = useAct(CreateTeamDocument);
  const form = useForm({ initialValues: { name: "", parentId, manager: null as Picked | null }, validate: { name: name => (name.trim() ? null : errors("fields.required")) } });
  const submit = async ({ name, parentId: above, manager }: typeof form.values) => {
    const input = { name, ...(above && { parentId: above }), ...(manager && { managerId: manager.id }) };
    try {
      const { createTeam } = await create({ input }, { done: t("new.done", { name: name.trim() }), quiet: ["BAD_USER_INPUT"] });
      onCreated(createTeam.id);
    } catch (error) {
      form.setErrors(formErrors(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("new.open")} closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("field.name")} required maxLength={100} data-autofocus {...form.getInputProps("name")} />
          <NativeSelect label={t("field.parent")} data={[{ value: "", label: t("top") }, ...branches(teams).map(place => ({ value: place.team.id, label: indented(place) }))]} {...form.getInputProps("parentId")} />
          <UserPicker label={t("field.manager")} value={form.values.manager} onChange={manager => form.setFieldValue("manager", manager)} error={form.errors["managerId"]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("actions.cancel")}
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

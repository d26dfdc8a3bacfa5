"use client";
import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeRoleDocument, type PersonPartsFragment, type Role } from "@/generated/graphql";
import { problemText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { ROLES } from "./peopleState";

/** Gives somebody another role; says what follows before it happens. */
export default function RoleDialog({ person, onClose }: { person: PersonPartsFragment; onClose: () => void }) {
  const t = useTranslations("settings.people.role");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const [role, setRole] = useState<Role>(person.role);
  const [problem, setProblem] = useState<string | null>(null);
  const [change, changing] = useAct(ChangeRoleDocument);
  const submit = async () => {
    try {
      await change({ id: person.id, version: person.version, role }, { done: t("done", { name: person.name }), quiet: ["BAD_USER_INPUT"] });
      onClose();
    } catch (error) {
      setProblem(problemText(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("title", { name: person.name })}>
      <Stack gap="sm">
        <NativeSelect label={t("new")} value={role} data={ROLES.map(value => ({ value, label: common(`role.${value}`) }))} onChange={event => setRole(event.currentTarget.value as Role)} data-autofocus />
        <Text size="sm" c="dimmed">
          {t("consequence")}
        </Text>
        {problem && <Alert color="bad">{problem}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common("actions.cancel")}
          </Button>
          <Button disabled={role === person.role} loading={changing} onClick={() => void submit()}>
            {t("submit")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

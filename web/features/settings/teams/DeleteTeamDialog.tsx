"use client";
import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DeleteTeamDocument, type TeamPartsFragment } from "@/generated/graphql";
import { problemText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { indented, places } from "./tree";

interface Props {
  team: TeamPartsFragment;
  teams: readonly TeamPartsFragment[];
  onClose: () => void;
  onGone: () => void;
}

/** Takes a team away; another one takes its people, the teams below and all records under it. */
export default function DeleteTeamDialog({ team, teams, onClose, onGone }: Props) {
  const t = useTranslations("settings.teams.delete");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const [into, setInto] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [remove, removing] = useAct(DeleteTeamDocument);
  const submit = async () => {
    try {
      await remove({ id: team.id, version: team.version, intoId: into || null }, { done: t("done", { name: team.name }), quiet: ["BAD_USER_INPUT"] });
      onGone();
    } catch (error) {
      setProblem(problemText(error, errors));
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("title", { name: team.name })}>
      <Stack gap="sm">
        <Text size="sm">{t("consequence")}</Text>
        <NativeSelect label={t("into")} value={into} data={[{ value: "", label: t("empty") }, ...places(teams, team.id).map(place => ({ value: place.team.id, label: indented(place) }))]} onChange={event => setInto(event.currentTarget.value)} data-autofocus />
        {problem && <Alert color="bad">{problem}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button color="bad" loading={removing} onClick={() => void submit()}>
            {t("submit")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

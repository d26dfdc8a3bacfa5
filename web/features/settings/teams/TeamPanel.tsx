"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { EditField } from "@/components/edit/EditField";
import { SidePanel } from "@/components/page/SidePanel";
import { UserPicker } from "@/components/pickers/UserPicker";
import { MoveTeamDocument, UpdateTeamDocument, type TeamPartsFragment } from "@/generated/graphql";
import { ERROR_CODES } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { indented, places } from "./tree";
import styles from "./teams.module.css";

const DeleteTeamDialog = dynamic(() => import("./DeleteTeamDialog"), { ssr: false });
const quiet = [...ERROR_CODES];

interface Props {
  team: TeamPartsFragment;
  teams: readonly TeamPartsFragment[];
  /** A team below this one is wanted. */
  onBelow: () => void;
  onGone: () => void;
  onClose: () => void;
}

/** A team beside the tree: its name, head and place. */
export default function TeamPanel({ team, teams, onBelow, onGone, onClose }: Props) {
  const t = useTranslations("settings.teams");
  const mayCreate = useCan("team:create");
  const [deleting, setDeleting] = useState(false);
  const [update] = useAct(UpdateTeamDocument);
  const [move] = useAct(MoveTeamDocument);
  const { id, abilities } = team;
  const may = (verb: string) => abilities.includes(verb);
  // What was refused has been said in a toast.
  const lead = (managerId: string | null) => void update({ id, version: team.version, input: { managerId } }, { done: t("led", { name: team.name }) }).catch(() => undefined);
  return (
    <SidePanel title={team.name} onClose={onClose}>
      <EditField label={t("field.name")} field="name" value={team.name} required canEdit={may("update")} save={(name, version = team.version) => update({ id, version, input: { name } }, { quiet })} />
      <EditField
        label={t("field.parent")}
        field="parent"
        value={team.parent?.id ?? null}
        kind="select"
        options={places(teams, id).map(place => ({ value: place.team.id, label: indented(place) }))}
        read={record => (record["parent"] as { id: string } | null)?.id ?? null}
        render={value => teams.find(each => each.id === value)?.name ?? value}
        canEdit={may("move")}
        save={(parentId, version = team.version) => move({ id, version, parentId }, { quiet })}
      />
      <UserPicker label={t("field.manager")} value={team.manager} onChange={picked => lead(picked?.id ?? null)} disabled={!may("update")} />
      <div className={styles.foot}>
        <Button size="compact-md" variant="default" component={Link} href={`/settings/people?team=${encodeURIComponent(id)}`}>
          {t("people", { count: team.members?.totalCount ?? 0 })}
        </Button>
        {mayCreate && (
          <Button size="compact-md" variant="default" onClick={onBelow}>
            {t("new.below")}
          </Button>
        )}
        {may("delete") && (
          <Button size="compact-md" variant="default" color="bad" onClick={() => setDeleting(true)}>
            {t("delete.open")}
          </Button>
        )}
      </div>
      {deleting && <DeleteTeamDialog team={team} teams={teams} onClose={() => setDeleting(false)} onGone={onGone} />}
    </SidePanel>
  );
}

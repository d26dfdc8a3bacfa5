"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { EditField } from "@/components/edit/EditField";
import { When } from "@/components/text/When";
import { TeamChoicesDocument, UpdateUserDocument, type PersonPartsFragment, type UpdateUserInput } from "@/generated/graphql";
import { ERROR_CODES } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { LOCALES } from "./peopleState";
import { Presence } from "./Presence";

const quiet = [...ERROR_CODES];

/** Who somebody is; each fact is edited where it stands. Role and departure have dialogs of their own. */
export function PersonFacts({ person }: { person: PersonPartsFragment }) {
  const t = useTranslations("settings.people");
  const roles = useTranslations("common.role");
  const { data } = useQuery(TeamChoicesDocument);
  const [update] = useAct(UpdateUserDocument);
  const { id, abilities } = person;
  const canEdit = abilities.includes("update");
  const save = (field: keyof UpdateUserInput) => (value: string | null, version = person.version) => update({ id, version, input: { [field]: value } }, { quiet });
  const still = () => Promise.resolve();
  const teams = data?.teams.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  const teamOf = ({ team }: { team?: { id: string } | null }) => team?.id ?? null;
  return (
    <div>
      <EditField label={t("field.name")} field="name" value={person.name} canEdit={canEdit} required save={save("name")} />
      <EditField label={t("field.role")} field="role" value={roles(person.role)} canEdit={false} save={still} />
      <EditField label={t("field.team")} field="team" value={person.team?.id ?? null} kind="select" options={teams} read={teamOf} render={value => (value === person.team?.id ? person.team.name : value)} canEdit={canEdit} save={save("teamId")} />
      <EditField label={t("field.title")} field="title" value={person.title} canEdit={canEdit} save={save("title")} />
      <EditField label={t("field.email")} field="email" value={person.email} kind="email" canEdit={canEdit} required save={save("email")} />
      <EditField label={t("field.locale")} field="locale" value={person.locale} kind="select" options={LOCALES.map(value => ({ value, label: t(`locale.${value}`) }))} canEdit={canEdit} required save={save("locale")} />
      <EditField label={t("field.timeZone")} field="timeZone" value={person.timeZone} kind="select" options={zones(person.timeZone)} canEdit={canEdit} required save={save("timeZone")} />
      <EditField label={t("field.presence")} field="active" value="presence" render={() => <Presence person={person} />} canEdit={false} save={still} />
      <EditField label={t("field.createdAt")} field="createdAt" value={person.createdAt} render={at => <When at={at} />} canEdit={false} save={still} />
    </div>
  );
}

/** The zones that this browser knows, and the one that is set. */
const zones = (present: string) => [...new Set([present, ...Intl.supportedValuesOf("timeZone")])].map(value => ({ value, label: value }));

"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import type { PeopleQuery } from "@/generated/graphql";
import { Presence } from "./Presence";

export type PersonRow = PeopleQuery["users"]["edges"][number]["node"];

export function usePeopleColumns(): Column<PersonRow>[] {
  const t = useTranslations("settings.people");
  const roles = useTranslations("common.role");
  return useMemo(
    () => [
      { key: "name", label: t("field.name"), width: 200, render: person => <Person user={person} /> },
      { key: "role", label: t("field.role"), width: 130, render: person => roles(person.role) },
      { key: "team", label: t("field.team"), width: 140, render: person => person.team?.name ?? "—" },
      { key: "title", label: t("field.title"), width: 160, render: person => person.title ?? "—" },
      { key: "email", label: t("field.email"), width: 220, render: person => person.email ?? "—" },
      { key: "presence", label: t("field.presence"), width: 130, render: person => <Presence person={person} /> },
      { key: "createdAt", label: t("field.createdAt"), width: 130, optional: true, render: person => <When at={person.createdAt} /> },
    ],
    [t, roles],
  );
}

"use client";
import { useTranslations } from "next-intl";
import { Person } from "@/components/text/Person";
import { Presence } from "./Presence";
import type { PersonRow } from "./usePeopleColumns";
import styles from "./people.module.css";

/** A colleague in the list of a phone. */
export function PersonCard({ person }: { person: PersonRow }) {
  const roles = useTranslations("common.role");
  return (
    <div className={styles.card}>
      <Person user={person} />
      <span className={styles.quiet}>{[roles(person.role), person.team?.name, person.title].filter(Boolean).join(" · ")}</span>
      <Presence person={person} />
    </div>
  );
}

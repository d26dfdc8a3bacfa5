"use client";
import { Loader, UnstyledButton } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Face } from "@/components/text/Person";
import type { Workspace } from "@/lib/viewer";
import styles from "./sign-in.module.css";

type SamplePerson = Workspace["sampleUsers"][number];

interface Props {
  people: SamplePerson[];
  /** Whose card is being signed in with. */
  pending: string | null;
  onChoose: (person: SamplePerson) => void;
}

/** The sample workspace's people as cards: one touch signs in. */
export function SamplePeople({ people, pending, onChoose }: Props) {
  const t = useTranslations("signIn.sample");
  const role = useTranslations("common.role");
  return (
    <section className={styles.people} aria-labelledby="sample-people">
      <h2 id="sample-people" className={styles.peopleTitle}>
        {t("title")}
      </h2>
      <p className={styles.lead}>{t("lead")}</p>
      <ul className={styles.cards}>
        {people.map(person => (
          <li key={person.email}>
            <UnstyledButton className={styles.card} disabled={pending !== null} onClick={() => onChoose(person)}>
              <Face name={person.name} size={36} />
              <span className={styles.cardText}>
                <strong>{person.name}</strong>
                <span>{[person.title ?? role(person.role), person.team].filter(Boolean).join(" · ")}</span>
              </span>
              {pending === person.email ? <Loader size={16} /> : <IconArrowRight size={16} aria-hidden />}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

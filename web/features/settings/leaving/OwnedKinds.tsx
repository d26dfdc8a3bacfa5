"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { LeavingPersonQuery } from "@/generated/graphql";
import { useOwnedWords } from "./useOwnedWords";
import styles from "./leaving.module.css";

type Kind = LeavingPersonQuery["ownedBy"][number];

/** What a person has of each kind, the first few by name, and what becomes of it. */
export function OwnedKinds({ owned }: { owned: readonly Kind[] }) {
  const t = useTranslations("settings.people.leaving");
  const words = useOwnedWords();
  if (owned.length === 0) return <p>{t("nothing")}</p>;
  return (
    <ul className={styles.owned}>
      {owned.map(kind => (
        <li key={`${kind.type} ${kind.fate}`} className={styles.kind}>
          <strong>{words(kind)}</strong>
          <span className={styles.first}>{firstFew(kind)}</span>
          <Mark meaning={kind.fate === "HANDED_OVER" ? "info" : "watch"}>{t(`fate.${kind.fate}`)}</Mark>
        </li>
      ))}
    </ul>
  );
}

function firstFew({ first, count }: Kind): string {
  const names = first.flatMap(record => ("name" in record ? [record.name] : "subject" in record ? [record.subject] : []));
  if (names.length === 0) return "";
  return count > names.length ? `${names.join(", ")} …` : names.join(", ");
}

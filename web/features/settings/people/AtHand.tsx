"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { OwnedByDocument } from "@/generated/graphql";
import { useOwnedWords } from "../leaving/useOwnedWords";
import styles from "./people.module.css";

/** What somebody has at hand, in numbers; sessions among them. */
export function AtHand({ userId }: { userId: string }) {
  const t = useTranslations("settings.people");
  const words = useOwnedWords();
  const { data } = useQuery(OwnedByDocument, { variables: { userId }, fetchPolicy: "cache-and-network" });
  const said = data?.ownedBy.map(kind => words(kind)).join(" · ");
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>{t("atHand")}</h2>
      <p className={styles.quiet} aria-busy={!data}>
        {said ?? "…"}
        {said === "" && t("nothingAtHand")}
      </p>
    </section>
  );
}

"use client";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Panel } from "@/components/page/Panel";
import { Person } from "@/components/text/Person";
import type { DeactivateUserMutation } from "@/generated/graphql";
import { useOwnedWords } from "./useOwnedWords";
import styles from "./leaving.module.css";

/** What came of it: who took over how much. */
export function HandedOver({ name, parts }: { name: string; parts: DeactivateUserMutation["deactivateUser"]["handedOver"] }) {
  const t = useTranslations("settings.people");
  const words = useOwnedWords();
  return (
    <Panel title={t("leaving.result", { name })}>
      <p>{t("leaving.resultHint", { name })}</p>
      <ul className={styles.owned}>
        {parts.map(part => (
          <li key={`${part.type} ${part.to.id}`} className={styles.kind}>
            <strong>{words(part)}</strong>
            <Person user={part.to} />
          </li>
        ))}
      </ul>
      <Link href="/settings/people">{t("leaving.back")}</Link>
    </Panel>
  );
}

"use client";
import { useTranslations } from "next-intl";
import type { Change } from "./draft";
import { usePolicyWords } from "./usePolicyWords";
import styles from "./policy.module.css";

/** What changed, by role: before and after of every line. */
export function ChangeLines({ changes }: { changes: Change[] }) {
  const t = useTranslations("settings.policy");
  const roleName = useTranslations("common.role");
  const { word, value } = usePolicyWords();
  const roles = [...new Set(changes.map(({ role }) => role))];
  const nameOf = ({ aspect, name }: Change) => (aspect === "VERB" ? word("verbs", name) : aspect === "GROUP" ? word("groups", name) : name);
  return (
    <div className={styles.changes}>
      {roles.map(role => (
        <section key={role} aria-label={roleName(role)}>
          <h3 className={styles.changesRole}>{roleName(role)}</h3>
          <ul>
            {changes
              .filter(change => change.role === role)
              .map(change => (
                <li key={`${change.type} ${change.aspect} ${change.name}`}>
                  <span>{`${word("types", change.type)} · ${nameOf(change)}`}</span>
                  <span className={styles.beforeAfter}>
                    <del>{value(change.before)}</del> <span aria-label={t("to")}>→</span> <ins>{value(change.after)}</ins>
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

"use client";
import { useTranslations } from "next-intl";
import type { KeyPartsFragment } from "@/generated/graphql";
import { usePolicyWords } from "../policy/usePolicyWords";
import styles from "./keys.module.css";

/** What a key may do: type by type with rows, conditions and fields, or its scopes where it has all that its maker has. */
export function KeyGrants({ apiKey: { grants, scopes } }: { apiKey: KeyPartsFragment }) {
  const t = useTranslations("settings.keys");
  const policy = useTranslations("settings.policy");
  const { word } = usePolicyWords();
  const only = ({ column, values }: { column: string; values: readonly string[] }) => `${t("grants.only", { column })}: ${values.join(", ")}`;
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>{t("field.scopes")}</h2>
      {!grants && <p className={styles.quiet}>{scopes.join(", ")}</p>}
      {grants?.map(({ type, verbs, groups }) => (
        <div key={type} className={styles.granted}>
          <strong>{word("types", type)}</strong>
          {verbs.map(({ verb, rows, where }) => (
            <span key={verb}>{[`${word("verbs", verb)}: ${policy(`rows.${rows}`)}`, ...where.map(only)].join(" · ")}</span>
          ))}
          <span className={styles.quiet}>{groups.map(({ name, right }) => `${word("groups", name)}: ${policy(`rights.${right}`)}`).join(" · ")}</span>
        </div>
      ))}
    </section>
  );
}

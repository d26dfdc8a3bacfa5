"use client";
import { useTranslations } from "next-intl";
import type { PolicyFieldRight } from "@/generated/graphql";
import styles from "./policy.module.css";

const RIGHTS: PolicyFieldRight[] = ["HIDDEN", "MASKED", "SHOWN", "WRITABLE"];

interface Props {
  /** For screen readers: whose, of what. */
  label: string;
  /** null: as its group. */
  value: PolicyFieldRight | null;
  /** The group's right, for a single field. */
  inherited?: PolicyFieldRight | undefined;
  /** Shown to whoever may read the record, so there is less to choose. */
  essential: boolean;
  changed: boolean;
  onChange: ((right: PolicyFieldRight | null) => void) | undefined;
}

/** What a role may do with a group of fields or with one field. */
export function RightCell({ label, value, inherited, essential, changed, onChange }: Props) {
  const t = useTranslations("settings.policy");
  const shown = value ?? inherited ?? "HIDDEN";
  if (!onChange) return <span data-right={shown} className={styles.value}>{t(`rights.${shown}`)}</span>;
  return (
    <select
      className={styles.select}
      aria-label={label}
      data-right={shown}
      data-quiet={value === null || undefined}
      data-changed={changed || undefined}
      value={value ?? ""}
      onChange={event => onChange((event.currentTarget.value || null) as PolicyFieldRight | null)}
    >
      {inherited && <option value="">{t("asGroup", { right: t(`rights.${inherited}`) })}</option>}
      {RIGHTS.filter(right => !essential || right === "SHOWN" || right === "WRITABLE").map(right => (
        <option key={right} value={right}>
          {t(`rights.${right}`)}
        </option>
      ))}
    </select>
  );
}

"use client";
import { ActionIcon } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import type { PolicyRows } from "@/generated/graphql";
import { usePopup } from "@/components/popup/usePopup";
import type { Reach } from "./draft";
import type { GrantableType } from "./Matrix";
import { usePolicyWords } from "./usePolicyWords";
import styles from "./policy.module.css";

const load = () => import("./Conditions");
const Conditions = dynamic(load, { ssr: false });

const ROWS: PolicyRows[] = ["OWN", "TEAM", "TEAMS", "ALL"];

interface Props {
  /** For screen readers: whose, which verb. */
  label: string;
  /** null: not granted. */
  value: Reach | null;
  before: Reach | null;
  type: string;
  conditions: GrantableType["conditions"];
  onChange: ((reach: Reach | null) => void) | undefined;
}

/** The rows that a verb reaches for a role, with the conditions they must meet. */
export function ReachCell({ label, value, before, type, conditions, onChange }: Props) {
  const t = useTranslations("settings.policy");
  const { used, button, popup } = usePopup("dialog", load);
  const { column, choice } = usePolicyWords();
  const where = Object.entries(value?.where ?? {});
  const narrowed = where.map(([name, values]) => `${column(name)}: ${values.map(each => choice(type, name, each)).join(", ")}`).join(" · ");
  const said = value ? t(`rows.${value.rows}`) : "—";
  const set = (rows: string) => onChange?.(rows === "" ? null : { rows: rows as PolicyRows, where: value?.where ?? {} });
  return (
    <span className={styles.reach}>
      {onChange ? (
        <select className={styles.select} aria-label={label} data-none={!value || undefined} data-changed={JSON.stringify(value) !== JSON.stringify(before) || undefined} value={value?.rows ?? ""} onChange={event => set(event.currentTarget.value)}>
          <option value="">—</option>
          {ROWS.map(rows => (
            <option key={rows} value={rows}>
              {t(`rows.${rows}`)}
            </option>
          ))}
        </select>
      ) : (
        <span className={styles.value}>{said}</span>
      )}
      {onChange && value && conditions.length > 0 && (
        <ActionIcon {...button} size="sm" variant={where.length > 0 ? "light" : "subtle"} aria-label={`${label}: ${t("conditions.title")}`} title={t("conditions.title")}>
          <IconFilter size={14} />
        </ActionIcon>
      )}
      {narrowed && <span className={styles.narrowed}>{narrowed}</span>}
      {used && onChange && value && <Conditions popup={popup} type={type} conditions={conditions} where={value.where} onChange={next => onChange({ ...value, where: next })} />}
    </span>
  );
}

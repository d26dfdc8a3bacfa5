"use client";
import { Checkbox, CloseButton, NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { PolicyFieldRight, PolicyRows } from "@/generated/graphql";
import { usePolicyWords } from "../policy/usePolicyWords";
import { ESSENTIALS, toggled, type GrantableType, type Given } from "./grants";
import styles from "./keys.module.css";

const ROWS: readonly PolicyRows[] = ["OWN", "TEAM", "TEAMS", "ALL"];
const RIGHTS: readonly PolicyFieldRight[] = ["HIDDEN", "MASKED", "SHOWN", "WRITABLE"];

interface Props {
  type: GrantableType;
  given: Given;
  /** null: the type is not for the key after all. */
  onChange: (given: Given | null) => void;
}

/** One type of a key: actions, whose rows, conditions, and what is shown of each group of fields. */
export function GrantedType({ type: { type, verbs, groups, conditions }, given, onChange }: Props) {
  const t = useTranslations("settings.keys.grants");
  const policy = useTranslations("settings.policy");
  const { word } = usePolicyWords();
  const name = word("types", type);
  const rights = (group: string) => RIGHTS.filter(right => group !== ESSENTIALS || right === "SHOWN" || right === "WRITABLE");
  return (
    <section className={styles.type} aria-label={name}>
      <div className={styles.typeHead}>
        <strong>{name}</strong>
        <NativeSelect size="xs" aria-label={t("rowsOf", { type: name })} value={given.rows} data={ROWS.map(value => ({ value, label: policy(`rows.${value}`) }))} onChange={event => onChange({ ...given, rows: event.currentTarget.value as PolicyRows })} />
        <CloseButton size="sm" aria-label={t("without", { type: name })} onClick={() => onChange(null)} />
      </div>
      <div className={styles.verbs}>
        {verbs.map(verb => (
          <Checkbox key={verb} size="xs" label={word("verbs", verb)} checked={given.verbs.includes(verb)} onChange={() => onChange({ ...given, verbs: toggled(given.verbs, verb) })} />
        ))}
      </div>
      <div className={styles.groups}>
        {groups.map(group => (
          <NativeSelect
            key={group.name}
            size="xs"
            label={word("groups", group.name)}
            title={group.fields.join(", ")}
            value={given.groups[group.name] ?? (group.name === ESSENTIALS ? "SHOWN" : "HIDDEN")}
            data={rights(group.name).map(value => ({ value, label: policy(`rights.${value}`) }))}
            onChange={event => onChange({ ...given, groups: { ...given.groups, [group.name]: event.currentTarget.value as PolicyFieldRight } })}
          />
        ))}
      </div>
      {conditions.map(({ column, values }) => (
        <div key={column} className={styles.verbs} role="group" aria-label={t("only", { column })}>
          <span className={styles.quiet}>{t("only", { column })}</span>
          {values.map(value => (
            <Checkbox key={value} size="xs" label={value} checked={given.where[column]?.includes(value) ?? false} onChange={() => onChange({ ...given, where: { ...given.where, [column]: toggled(given.where[column] ?? [], value) } })} />
          ))}
        </div>
      ))}
    </section>
  );
}

"use client";
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PopupDialog } from "@/components/popup/PopupDialog";
import type { Popup } from "@/components/popup/usePopup";
import type { Reach } from "./draft";
import type { GrantableType } from "./Matrix";
import { usePolicyWords } from "./usePolicyWords";
import styles from "./policy.module.css";

interface Props {
  popup: Popup;
  type: string;
  conditions: GrantableType["conditions"];
  where: Reach["where"];
  onChange: (where: Reach["where"]) => void;
}

/** Narrows rows to some values of an enumeration; nothing chosen is no condition. */
export default function Conditions({ popup, type, conditions, where, onChange }: Props) {
  const t = useTranslations("settings.policy.conditions");
  const words = usePolicyWords();
  const set = (column: string, values: string[]) => {
    const { [column]: _gone, ...rest } = where;
    onChange(values.length === 0 ? rest : { ...rest, [column]: values });
  };
  return (
    <PopupDialog popup={popup} padding={12} position="bottom-start" withinPortal>
      <div className={styles.conditions}>
        <p className={styles.hint}>{t("hint")}</p>
        {conditions.map(({ column, values }) => (
          <Checkbox.Group key={column} label={words.column(column)} value={where[column] ?? []} onChange={next => set(column, next)}>
            <div className={styles.options}>
              {values.map(value => (
                <Checkbox key={value} size="xs" value={value} label={words.choice(type, column, value)} />
              ))}
            </div>
          </Checkbox.Group>
        ))}
      </div>
    </PopupDialog>
  );
}

"use client";
import { Checkbox, Radio, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PopupDialog } from "../popup/PopupDialog";
import type { Popup } from "../popup/usePopup";
import type { Filter } from "./FilterChip";
import styles from "./list.module.css";

const MANY = 8;

/** What a filter's chip opens. */
export default function FilterOptions({ popup, filter }: { popup: Popup; filter: Filter }) {
  return (
    <PopupDialog popup={popup} position="bottom-start">
      <Options filter={filter} />
    </PopupDialog>
  );
}

/** The options to tick or, for a single one, to choose from; many can be narrowed by typing. */
function Options({ filter: { label, options, value, onChange, single } }: { filter: Filter }) {
  const t = useTranslations("list.filter");
  const [find, setFind] = useState("");
  const shown = options.filter(option => option.label.toLowerCase().includes(find.trim().toLowerCase()));
  return (
    <>
      {options.length > MANY && <TextInput size="xs" mb="xs" placeholder={t("find")} aria-label={t("find")} value={find} onChange={event => setFind(event.currentTarget.value)} />}
      {single ? (
        <Radio.Group value={value[0] ?? null} onChange={chosen => onChange([chosen])} aria-label={label}>
          <div className={styles.options}>
            {shown.map(option => (
              <Radio key={option.value} size="xs" value={option.value} label={option.label} />
            ))}
          </div>
        </Radio.Group>
      ) : (
        <Checkbox.Group value={[...value]} onChange={onChange} aria-label={label}>
          <div className={styles.options}>
            {shown.map(option => (
              <Checkbox key={option.value} size="xs" value={option.value} label={option.label} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
}

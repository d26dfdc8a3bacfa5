"use client";
import { Checkbox, CloseButton, Popover, Radio, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./list.module.css";

/** One filter: any of some values, or just one of them. */
export interface Filter {
  label: string;
  options: readonly { value: string; label: string }[];
  /** The chosen values; none means that everything is let through. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Lets only one value be chosen. */
  single?: boolean;
}

const MANY = 8;

/** A filter as a chip: says what it lets through, opens its options, and can be removed. */
export function FilterChip({ filter }: { filter: Filter }) {
  const t = useTranslations("list.filter");
  const { label, options, value, onChange, single } = filter;
  const [find, setFind] = useState("");
  const names = value.map(each => options.find(option => option.value === each)?.label ?? each);
  const [first] = names;
  const said = first === undefined ? undefined : names.length === 1 ? first : t("more", { first, count: names.length - 1 });
  const shown = options.filter(option => option.label.toLowerCase().includes(find.trim().toLowerCase()));
  return (
    <Popover position="bottom-start" trapFocus onClose={() => setFind("")}>
      <span className={styles.chip} data-on={said !== undefined || undefined}>
        <Popover.Target>
          <UnstyledButton className={styles.chipButton}>
            <span className={styles.chipName}>{label}</span>
            {said === undefined ? <IconChevronDown size={14} aria-hidden /> : <span className={styles.chipValue}>{said}</span>}
          </UnstyledButton>
        </Popover.Target>
        {said !== undefined && <CloseButton size="sm" aria-label={t("remove", { name: label })} onClick={() => onChange([])} />}
      </span>
      <Popover.Dropdown>
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
      </Popover.Dropdown>
    </Popover>
  );
}

"use client";
import { CloseButton, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { usePopup } from "../popup/usePopup";
import styles from "./list.module.css";

const load = () => import("./FilterOptions");
const FilterOptions = dynamic(load, { ssr: false });

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

/** A filter as a chip: says what it lets through, opens its options, and can be removed. */
export function FilterChip({ filter }: { filter: Filter }) {
  const t = useTranslations("list.filter");
  const { label, options, value, onChange } = filter;
  const { used, button, popup } = usePopup("dialog", load);
  const names = value.map(each => options.find(option => option.value === each)?.label ?? each);
  const [first] = names;
  const said = first === undefined ? undefined : names.length === 1 ? first : t("more", { first, count: names.length - 1 });
  return (
    <>
      <span className={styles.chip} data-on={said !== undefined || undefined}>
        <UnstyledButton className={styles.chipButton} {...button}>
          <span className={styles.chipName}>{label}</span>
          {said === undefined ? <IconChevronDown size={14} aria-hidden /> : <span className={styles.chipValue}>{said}</span>}
        </UnstyledButton>
        {said !== undefined && <CloseButton size="sm" aria-label={t("remove", { name: label })} onClick={() => onChange([])} />}
      </span>
      {used && <FilterOptions popup={popup} filter={filter} />}
    </>
  );
}

"use client";
import { CloseButton, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import type { Range } from "@/lib/url/codecs";
import { usePopup } from "../popup/usePopup";
import styles from "./list.module.css";

const load = () => import("./RangeFields");
const RangeFields = dynamic(load, { ssr: false });

/** A filter from … until (not included). */
export interface RangeFilter {
  label: string;
  kind: "date" | "amount";
  value: Range;
  onChange: (value: Range) => void;
}

interface Props extends RangeFilter {
  /** How one end is said in the chip. */
  render: (end: string) => string;
}

/** A filter from … until (not included) as a chip, for days and amounts. Either end may be left open. */
export function RangeChip({ render, ...filter }: Props) {
  const t = useTranslations("list.filter");
  const { label, value, onChange } = filter;
  const { used, button, popup } = usePopup("dialog", load);
  const isOn = value.from !== undefined || value.to !== undefined;
  return (
    <>
      <span className={styles.chip} data-on={isOn || undefined}>
        <UnstyledButton className={styles.chipButton} {...button}>
          <span className={styles.chipName}>{label}</span>
          {isOn ? <span className={styles.chipValue}>{`${value.from ? render(value.from) : ""} – ${value.to ? render(value.to) : ""}`}</span> : <IconChevronDown size={14} aria-hidden />}
        </UnstyledButton>
        {isOn && <CloseButton size="sm" aria-label={t("remove", { name: label })} onClick={() => onChange({})} />}
      </span>
      {used && <RangeFields popup={popup} filter={filter} />}
    </>
  );
}

"use client";
import { Button, CloseButton, Group, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import type { Range } from "@/lib/url/codecs";
import styles from "./list.module.css";

interface Props {
  label: string;
  kind: "date" | "amount";
  value: Range;
  onChange: (value: Range) => void;
  /** How one end is said in the chip. */
  render: (end: string) => string;
}

const AMOUNT = "\\d{1,12}(\\.\\d{1,4})?";

/** A filter from … until (not included) as a chip, for days and amounts. Either end may be left open. */
export function RangeChip({ label, kind, value, onChange, render }: Props) {
  const t = useTranslations("list.filter");
  const [opened, setOpened] = useState(false);
  const isOn = value.from !== undefined || value.to !== undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const end = (name: "from" | "to") => {
      const value = data.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    onChange({ ...(end("from") && { from: end("from") }), ...(end("to") && { to: end("to") }) });
    setOpened(false);
  };
  const field = { size: "xs", type: kind === "date" ? "date" : "text", ...(kind === "amount" && { inputMode: "decimal" as const, pattern: AMOUNT }) } as const;
  return (
    <Popover position="bottom-start" trapFocus opened={opened} onChange={setOpened}>
      <span className={styles.chip} data-on={isOn || undefined}>
        <Popover.Target>
          <UnstyledButton className={styles.chipButton} onClick={() => setOpened(!opened)}>
            <span className={styles.chipName}>{label}</span>
            {isOn ? <span className={styles.chipValue}>{`${value.from ? render(value.from) : ""} – ${value.to ? render(value.to) : ""}`}</span> : <IconChevronDown size={14} aria-hidden />}
          </UnstyledButton>
        </Popover.Target>
        {isOn && <CloseButton size="sm" aria-label={t("remove", { name: label })} onClick={() => onChange({})} />}
      </span>
      <Popover.Dropdown>
        <form aria-label={label} onSubmit={submit}>
          <Group gap="xs" align="end" wrap="nowrap">
            <TextInput {...field} name="from" label={t("from")} defaultValue={value.from ?? ""} w={140} />
            <TextInput {...field} name="to" label={t("to")} defaultValue={value.to ?? ""} w={140} />
            <Button type="submit" size="xs">
              {t("apply")}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

"use client";
import { CloseButton, Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import styles from "./pickers.module.css";

/** What a picker gives back: enough to show the choice and to send its id. */
export interface Picked {
  id: string;
  name: string;
}

export interface PickerProps {
  label: string;
  value: Picked | null;
  onChange: (value: Picked | null) => void;
  error?: ReactNode;
  required?: boolean;
  placeholder?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
}

interface Props<Row extends Picked> extends PickerProps {
  /** What is typed now; the caller waits for a pause and asks the server. */
  search: string;
  onSearch: (search: string) => void;
  /** Undefined while the first answer is on its way. */
  rows: Row[] | undefined;
  /** An answer to what was typed last is on its way. */
  busy: boolean;
  /** Called when the list opens, so that nothing is asked before. */
  onOpen: () => void;
  render: (row: Row) => ReactNode;
}

/** A combobox over records of the server: type to search, arrows and Enter to choose, Escape leaves what was. */
export function RecordPicker<Row extends Picked>({ label, value, onChange, search, onSearch, rows, busy, onOpen, render, hideLabel = false, ...input }: Props<Row>) {
  const t = useTranslations("common");
  const [typing, setTyping] = useState(false);
  const combobox = useCombobox({
    onDropdownOpen: onOpen,
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyping(false);
      onSearch("");
    },
  });
  const choose = (id: string) => {
    const row = rows?.find(each => each.id === id);
    if (row) onChange({ id: row.id, name: row.name });
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          {...input}
          {...(hideLabel ? { "aria-label": label } : { label })}
          autoComplete="off"
          value={typing ? search : (value?.name ?? "")}
          onFocus={event => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={event => {
            setTyping(true);
            onSearch(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          rightSection={
            busy ? (
              <Loader size={14} />
            ) : value && !input.required && !input.disabled ? (
              <CloseButton size="xs" aria-label={`${t("actions.clear")}: ${label}`} onMouseDown={event => event.preventDefault()} onClick={() => onChange(null)} />
            ) : null
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} className={styles.options} aria-label={label}>
          {rows?.map(row => (
            <Combobox.Option key={row.id} value={row.id} active={row.id === value?.id}>
              {render(row)}
            </Combobox.Option>
          ))}
          {rows?.length === 0 && <Combobox.Empty>{t("state.noneFound")}</Combobox.Empty>}
          {!rows && <Combobox.Empty>{t("state.loading")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

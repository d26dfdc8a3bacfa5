"use client";
import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";

interface Props {
  /** What can be searched: "Name, number, phone". */
  label: string;
  value: string;
  onChange: (value: string) => void;
}

const PAUSE = 250;

/** A search field that waits for a pause in typing; what is typed is never replaced from outside while the field has the focus. */
export function SearchField({ label, value, onChange }: Props) {
  const t = useTranslations("common.actions");
  const [typed, setTyped] = useState(value);
  const [focused, setFocused] = useState(false);
  const say = useEffectEvent(onChange);
  useEffect(() => {
    if (typed === value || !focused) return;
    const timer = setTimeout(() => say(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, focused]);
  const clear = () => {
    setTyped("");
    onChange("");
  };
  const shown = focused ? typed : value;
  return (
    <TextInput
      type="search"
      size="xs"
      w={260}
      placeholder={label}
      aria-label={label}
      value={shown}
      onFocus={() => {
        setTyped(value);
        setFocused(true);
      }}
      onBlur={() => {
        setFocused(false);
        if (typed.trim() !== value) onChange(typed.trim());
      }}
      onChange={event => setTyped(event.currentTarget.value)}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={shown && <CloseButton size="xs" aria-label={t("clear")} onMouseDown={event => event.preventDefault()} onClick={clear} />}
    />
  );
}

"use client";
import { NativeSelect } from "@mantine/core";

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A small choice in a picture's head: which dimension, which measure. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return <NativeSelect size="xs" aria-label={label} value={value} data={[...options]} onChange={event => onChange(event.currentTarget.value as T)} />;
}

"use client";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

const PAUSE = 180;

/** How many records a picker offers at once; who looks for another one types more of its name. */
export const OFFERED = 20;

/** What is typed into a picker, the same after a pause, and whether its list was ever opened. */
export function usePickerSearch() {
  const [search, onSearch] = useState("");
  const [opened, setOpened] = useState(false);
  const [settled] = useDebouncedValue(search.trim(), PAUSE);
  return { search, onSearch, settled, opened, onOpen: () => setOpened(true), waiting: settled !== search.trim() };
}

"use client";
import { Kbd, UnstyledButton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import type { NavigationEntry } from "./navigation";
import styles from "./frame.module.css";

// Loaded with its first use, or as soon as the pointer comes near.
const loadPalette = () => import("./Palette");
const Palette = dynamic(loadPalette, { ssr: false });

const noChange = () => () => undefined;
const isMac = () => navigator.platform.startsWith("Mac");

/** Opens the search over everything; ⌘K or Ctrl K from anywhere, also from within a field. */
export function SearchButton({ entries }: { entries: NavigationEntry[] }) {
  const t = useTranslations("frame.search");
  const [opened, setOpened] = useState(0);
  const open = () => setOpened(count => count + 1);
  const mac = useSyncExternalStore(noChange, isMac, () => false);
  useHotkeys([["mod+K", open]], []);
  return (
    <>
      <UnstyledButton className={styles.search} onClick={open} onPointerEnter={() => void loadPalette()}>
        <IconSearch size={16} aria-hidden />
        <span>{t("open")}</span>
        <Kbd size="xs" aria-hidden>{mac ? "⌘K" : "Ctrl K"}</Kbd>
      </UnstyledButton>
      {opened > 0 && <Palette opened={opened} entries={entries} />}
    </>
  );
}

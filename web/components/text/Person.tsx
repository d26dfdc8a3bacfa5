"use client";
import { useTranslations } from "next-intl";
import { cssVariables } from "@/lib/cssVariables";
import styles from "./text.module.css";

const HUES = 12;
const HAN = /\p{Script=Han}/u;

/** Two letters, or the last two characters of a Chinese name (the given name, as colleagues say it). */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (HAN.test(trimmed)) return [...trimmed].slice(-2).join("");
  const words = trimmed.split(/\s+/);
  return [words[0]?.[0], words.length > 1 ? words.at(-1)?.[0] : undefined].join("").toUpperCase();
}

const LARGE = 24;

/** On a small face two Chinese characters cannot be read: the last one stands alone. */
const small = (name: string): string => (HAN.test(name) ? initials(name).slice(-1) : initials(name));

const hue = (name: string): number => [...name].reduce((sum, each) => (sum * 31 + (each.codePointAt(0) ?? 0)) % HUES, 7);

/** A person's initials on a colour of their own; the name must be beside it or in a label. */
export function Face({ name, size = 20 }: { name: string; size?: number }) {
  return (
    <span className={styles.face} aria-hidden style={{ width: size, height: size, fontSize: size * 0.42, ...cssVariables({ "--hue": hue(name) * (360 / HUES) }) }}>
      {size < LARGE ? small(name) : initials(name)}
    </span>
  );
}

/** A colleague's name with a small avatar; "nobody" when absent. */
export function Person({ user }: { user: { name: string } | null | undefined }) {
  const t = useTranslations("common.state");
  if (!user) return <span className={styles.quiet}>{t("unassigned")}</span>;
  return (
    <span className={styles.person}>
      <Face name={user.name} />
      <span className={styles.clip}>{user.name}</span>
    </span>
  );
}

import type { ReactNode } from "react";
import { MEANINGS, type Meaning } from "../theme/meaning";
import styles from "./text.module.css";

/** A word with one of the four meanings: colour and icon, never colour alone. */
export function Mark({ meaning, children }: { meaning: Meaning; children: ReactNode }) {
  const { Icon } = MEANINGS[meaning];
  return (
    <span className={styles.mark} data-meaning={meaning}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}

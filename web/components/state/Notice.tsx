import type { ReactNode } from "react";
import { MEANINGS, type Meaning } from "../theme/meaning";
import styles from "./state.module.css";

interface Props {
  title: string;
  hint?: string;
  action?: ReactNode;
  meaning?: Meaning;
}

/** A centred message in place of content: what it is, what to do, and the first step as a button. */
export function Notice({ title, hint, action, meaning = "info" }: Props) {
  const { Icon, color } = MEANINGS[meaning];
  return (
    <div className={styles.notice}>
      <span className={styles.icon} style={{ color: `var(--${color}-text)` }}>
        <Icon size={22} stroke={1.6} aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action}
    </div>
  );
}

import type { ReactNode } from "react";
import styles from "./deal.module.css";

/** A label and what cannot be edited as text, aligned with the fields that can. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <span className={styles.label}>{label}</span>
      <div className={styles.factValue}>{children}</div>
    </div>
  );
}

import { useId, type ReactNode } from "react";
import styles from "./page.module.css";

interface Props {
  title: string;
  /** Right behind the title: what explains it. */
  info?: ReactNode;
  /** At the other end of the title's line: buttons, a choice. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a screen, set off by a thin line; a region for screen readers. */
export function Panel({ title, info, aside, children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.panelHead}>
        <div className={styles.panelName}>
          <h2 id={id} className={styles.panelTitle}>
            {title}
          </h2>
          {info}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}

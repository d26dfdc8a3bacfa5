import type { ReactNode } from "react";
import { PageTitle } from "./PageTitle";
import styles from "./page.module.css";

interface Props {
  title: string;
  /** A quiet line under or beside the title: a count, a period, an owner. */
  detail?: ReactNode;
  /** Buttons at the right; the main one last. */
  actions?: ReactNode;
  /** What stands above the title: the way back to the list. */
  above?: ReactNode;
}

/** The head of a screen: its one h1, a detail, its actions. Also names the browser's tab. */
export function PageHead({ title, detail, actions, above }: Props) {
  return (
    <div className={styles.head}>
      <PageTitle title={title} />
      <div className={styles.titles}>
        {above}
        <h1 className={styles.title}>{title}</h1>
        {detail && <div className={styles.detail}>{detail}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

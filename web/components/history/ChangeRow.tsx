import type { ReactNode } from "react";
import styles from "./history.module.css";

interface Props {
  label: string;
  /** What can be done about the change. */
  action?: ReactNode;
  children: ReactNode;
}

/** One line of what changed, in a list of such. */
export function ChangeRow({ label, action, children }: Props) {
  return (
    <div className={styles.change}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {action}
    </div>
  );
}

/** What something was, null where it was nothing, and what it is now. */
export function Became({ before, after }: { before: ReactNode; after: ReactNode }) {
  return (
    <>
      {before === null ? <span className={styles.quiet}>—</span> : <del>{before}</del>}
      <span aria-hidden> → </span>
      <ins>{after}</ins>
    </>
  );
}

import { Skeleton } from "@mantine/core";
import type { Column } from "./columns";
import styles from "./list.module.css";

const ROWS = 16;
const CARDS = 7;

/** Rows in their final shape while the first page is on its way. */
export function SkeletonRows<Row>({ columns, phone, selectable }: { columns: Column<Row>[]; phone: boolean; selectable: boolean }) {
  const rows = Array.from({ length: phone ? CARDS : ROWS }, (_, index) => index);
  return (
    <div aria-hidden>
      {rows.map(index =>
        phone ? (
          <div key={index} className={styles.skeletonCard}>
            <Skeleton height={14} width="60%" />
            <Skeleton height={12} width="85%" mt={10} />
          </div>
        ) : (
          <div key={index} className={styles.skeletonRow}>
            {selectable && <span />}
            {columns.map((column, place) => (
              <div key={column.key} className={styles.cell} data-align={column.align}>
                <Skeleton height={12} width={`${40 + ((index * 7 + place * 13) % 45)}%`} />
              </div>
            ))}
          </div>
        ),
      )}
    </div>
  );
}

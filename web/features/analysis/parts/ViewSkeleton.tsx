"use client";
import { Skeleton } from "@mantine/core";
import { FigureRow } from "@/components/chart/FigureRow";
import styles from "./parts.module.css";

/** A view before its answer, in its final shape. */
export function ViewSkeleton() {
  return (
    <div className={styles.page} aria-busy>
      <div>
        <FigureRow figures={undefined} expected={6} />
        <p className={styles.asOf}>
          <Skeleton component="span" display="inline-block" height={12} width={260} />
        </p>
      </div>
      <div className={styles.grid}>
        {[0, 1, 2, 3].map(place => (
          <Skeleton key={place} height={334} radius="md" />
        ))}
      </div>
    </div>
  );
}

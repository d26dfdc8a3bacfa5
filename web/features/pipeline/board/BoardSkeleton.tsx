import { Skeleton } from "@mantine/core";
import styles from "./board.module.css";

const CARDS = [3, 2, 3, 1, 2, 1];

/** The board's shape before it is there. */
export function BoardSkeleton() {
  return (
    <div className={styles.board} aria-busy>
      {CARDS.map((cards, index) => (
        <div key={index} className={styles.column}>
          <div className={styles.columnHead}>
            <Skeleton height={14} width="50%" my={4} />
            <Skeleton height={12} width="70%" my={4} />
          </div>
          <div className={styles.cards}>
            {Array.from({ length: cards }, (_, card) => (
              <Skeleton key={card} height={124} mb={8} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

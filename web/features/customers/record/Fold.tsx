"use client";
import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useState, type ReactNode } from "react";
import styles from "./record.module.css";

interface Props {
  title: string;
  aside?: ReactNode;
  /** Open from the start even where room is scarce. */
  open?: boolean;
  children: ReactNode;
}

/** A titled part of a record; where room is scarce it is folded until asked for. */
export function Fold({ title, aside, open: start = false, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(start);
  return (
    <section className={styles.fold} data-open={open} aria-labelledby={`${id}-title`}>
      <div className={styles.foldHead}>
        <h2 id={`${id}-title`} className={styles.foldTitle}>
          {title}
        </h2>
        {aside}
        <UnstyledButton className={styles.foldButton} aria-expanded={open} aria-controls={id} aria-label={title} onClick={() => setOpen(!open)}>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </div>
      <div id={id} className={styles.foldBody}>
        {children}
      </div>
    </section>
  );
}

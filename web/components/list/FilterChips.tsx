"use client";
import type { ReactNode } from "react";
import { FilterChip, type Filter } from "./FilterChip";
import styles from "./list.module.css";

export type { Filter };

/** The filters of a list in one line; their state belongs into the address (`useUrlState`). `children` stand in front: the search field; `more` behind: ranges. */
export function FilterChips({ filters, children, more }: { filters: Filter[]; children?: ReactNode; more?: ReactNode }) {
  return (
    <div className={styles.chips}>
      {children}
      {filters.map(filter => (
        <FilterChip key={filter.label} filter={filter} />
      ))}
      {more}
    </div>
  );
}

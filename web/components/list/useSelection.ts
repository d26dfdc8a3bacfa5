"use client";
import { useState } from "react";

export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** All of these, or none when all are selected already. */
  toggleAll: (ids: string[]) => void;
  clear: () => void;
}

/** Which rows are ticked. Ids that are no longer shown stay selected while pages load, and go with `clear`. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: id =>
      setIds(before => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    toggleAll: all => setIds(before => (all.every(id => before.has(id)) ? new Set() : new Set(all))),
    clear: () => setIds(new Set()),
  };
}

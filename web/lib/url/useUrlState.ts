"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { readState, writeState, type Shape } from "./codecs";

/**
 * State that lives in the address bar: it survives a reload, can be sent to a colleague and goes with "back".
 * `shape` must be a constant outside of the component. A change replaces the entry; pass `push` for a step worth going back to.
 *
 *     const shape = { search: text(), level: anyOf(LEVELS), sort: sort(FIELDS, { field: "NAME", direction: "ASC" }) };
 *     const [state, setState] = useUrlState(shape);
 *     setState({ level: ["A"] });
 */
export function useUrlState<T extends object>(shape: Shape<T>): [T, (changes: Partial<T>, options?: { push?: boolean }) => void] {
  const params = useSearchParams();
  const pathname = usePathname();
  const state = useMemo(() => readState(shape, new URLSearchParams(params)), [shape, params]);
  const setState = useCallback(
    (changes: Partial<T>, options: { push?: boolean } = {}) => {
      // The live address, not `params`: two changes in one tick must both survive.
      const next = writeState(shape, new URLSearchParams(window.location.search), changes).toString();
      const address = next ? `${pathname}?${next}` : pathname;
      // Next follows the history API, so nothing is fetched from the server.
      if (options.push) window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    },
    [shape, pathname],
  );
  return [state, setState];
}

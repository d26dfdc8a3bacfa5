"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { cssVariables } from "@/lib/cssVariables";
import { useIsPhone } from "@/lib/useIsPhone";
import { useKept } from "@/lib/useKept";
import type { Sort } from "@/lib/url/codecs";
import { ErrorState } from "../state/ErrorState";
import { NO_ARRANGEMENT, gridTracks, visibleColumns, type Column } from "./columns";
import { ColumnMenu } from "./ColumnMenu";
import { ListEmpty } from "./ListEmpty";
import { ListHeader } from "./ListHeader";
import { ListRow } from "./ListRow";
import { SelectionBar } from "./SelectionBar";
import { SkeletonRows } from "./SkeletonRows";
import { useListKeys } from "./useListKeys";
import { useSelection } from "./useSelection";
import styles from "./list.module.css";

const ROW = 36;
const DENSE_ROW = 30;
const CARD = 92;
const FIRST_HEIGHT = 800;
const FETCH_AHEAD = 15;

export interface DataListProps<Row extends { id: string }> {
  /** Under which name the person's arrangement is kept: "customers". */
  name: string;
  /** What the list is, for screen readers. */
  label: string;
  columns: Column<Row>[];
  /** Undefined while the first page is on its way. */
  rows: Row[] | undefined;
  /** What a row is called, for its checkbox and screen readers. */
  rowLabel: (row: Row) => string;
  error?: unknown;
  retry?: () => unknown;
  /** More pages follow; `onMore` fetches the next one and is called once per page. */
  hasMore?: boolean;
  onMore?: () => Promise<unknown>;
  sort?: Sort<string>;
  onSort?: (sort: Sort<string>) => void;
  onOpen?: (row: Row) => void;
  onEdit?: (row: Row) => void;
  /** The row that is open beside the list. */
  openId?: string | undefined;
  /** Buttons for the selected rows; rows can be selected only when given. */
  actions?: (rows: Row[], clear: () => void) => ReactNode;
  /** A row as a card, on phones. */
  card: (row: Row) => ReactNode;
  /** In place of rows when there are none; says so by itself when left out. */
  empty?: ReactNode;
  /** Filters are on: emptiness then means that nothing fits. */
  onClearFilters?: (() => void) | undefined;
}

/** A list of any length: only the rows in view exist. Fills the height it is given; see docs/web.md for a whole example. */
export function DataList<Row extends { id: string }>(props: DataListProps<Row>) {
  const { columns, rows, error, hasMore = false, onMore, onOpen, onEdit, actions } = props;
  const id = useId();
  const phone = useIsPhone();
  const [arrangement, setArrangement] = useKept(`list.${props.name}`, NO_ARRANGEMENT);
  const selection = useSelection();
  const scroller = useRef<HTMLDivElement>(null);
  const fetching = useRef(false);
  const count = rows?.length ?? 0;
  const height = phone ? CARD : arrangement.dense ? DENSE_ROW : ROW;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: index => rows?.[index]?.id ?? index,
    overscan: 12,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    scrollPaddingStart: phone ? 0 : height,
  });
  useEffect(() => virtual.measure(), [virtual, height]);

  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (!hasMore || !onMore || fetching.current || last < count - FETCH_AHEAD) return;
    fetching.current = true;
    // A page that fails is asked for again with the next scroll; the query shows its own error.
    void onMore()
      .catch(() => undefined)
      .finally(() => (fetching.current = false));
  }, [hasMore, onMore, last, count]);

  const at = (index: number, run?: (row: Row) => void) => {
    const row = rows?.[index];
    if (row) run?.(row);
  };
  const keys = useListKeys({
    count,
    reveal: index => virtual.scrollToIndex(index),
    ...(actions && { toggle: (index: number) => at(index, row => selection.toggle(row.id)) }),
    ...(onOpen && { open: (index: number) => at(index, onOpen) }),
    ...(onEdit && { edit: (index: number) => at(index, onEdit) }),
  });

  if (error && !rows) return <ErrorState error={error} {...(props.retry && { retry: props.retry })} />;
  if (rows && count === 0) return <ListEmpty empty={props.empty} onClearFilters={props.onClearFilters} />;

  const shown = visibleColumns(columns, arrangement);
  const selected = rows?.filter(row => selection.ids.has(row.id)) ?? [];
  const tracks = gridTracks(shown, arrangement, actions !== undefined);
  return (
    <div className={styles.list} style={cssVariables({ "--tracks": tracks, "--row": `${height}px` })} data-phone={phone || undefined}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={hasMore ? -1 : count + 1}
        aria-busy={!rows}
        aria-multiselectable={actions ? true : undefined}
        aria-activedescendant={keys.active >= 0 ? `${id}-${keys.active}` : undefined}
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
      >
        <ListHeader
          shown={shown}
          arrangement={arrangement}
          onArrange={setArrangement}
          sort={props.sort}
          onSort={props.onSort}
          {...(actions && {
            selectAll: { checked: selected.length > 0 && selected.length === count, some: selected.length > 0, toggle: () => selection.toggleAll(rows?.map(row => row.id) ?? []) },
          })}
        />
        {!rows && <SkeletonRows columns={shown} phone={phone} selectable={actions !== undefined} />}
        <div className={styles.rows} role={rows && "rowgroup"} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows?.[index];
            return row ? (
              <ListRow
                key={key}
                id={`${id}-${index}`}
                index={index}
                start={start}
                row={row}
                label={props.rowLabel(row)}
                columns={shown}
                active={index === keys.active}
                open={row.id === props.openId}
                selected={selection.ids.has(row.id)}
                onSelect={actions && (() => selection.toggle(row.id))}
                onOpen={() => {
                  keys.setActive(index);
                  onOpen?.(row);
                }}
                card={phone ? props.card : undefined}
                measure={phone ? virtual.measureElement : undefined}
              />
            ) : null;
          })}
        </div>
      </div>
      {!phone && <ColumnMenu columns={columns} arrangement={arrangement} onArrange={setArrangement} />}
      {actions && selected.length > 0 && (
        <SelectionBar count={selected.length} onClear={selection.clear}>
          {actions(selected, selection.clear)}
        </SelectionBar>
      )}
    </div>
  );
}

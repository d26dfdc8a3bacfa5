"use client";
import { useQuery } from "@apollo/client/react";
import { PickProductsDocument } from "@/generated/graphql";
import type { Money } from "@/lib/format/money";
import { Amount } from "../text/Amount";
import { RecordPicker, type Picked, type PickerProps } from "./RecordPicker";
import { OFFERED, usePickerSearch } from "./usePickerSearch";
import styles from "./pickers.module.css";

/** A chosen product with its own price; null where it has none, or the viewer may not see it. */
export interface PickedProduct extends Picked {
  price: Money | null;
}

interface Props extends Omit<PickerProps, "onChange"> {
  onChange: (value: PickedProduct | null) => void;
}

/** Chooses a product that is still sold, by any part of its name or number. */
export function ProductPicker({ onChange, ...props }: Props) {
  const { search, onSearch, settled, opened, onOpen, waiting } = usePickerSearch();
  const filter = { active: true, ...(settled && { search: settled }) };
  const { data, previousData, loading } = useQuery(PickProductsDocument, { variables: { filter, first: OFFERED }, skip: !opened });
  const rows = (data ?? previousData)?.products.edges.map(({ node }) => node);
  const choose = (picked: Picked | null) => {
    const row = rows?.find(each => each.id === picked?.id);
    onChange(row ? { id: row.id, name: row.name, price: row.price ?? null } : null);
  };
  return (
    <RecordPicker
      {...props}
      onChange={choose}
      search={search}
      onSearch={onSearch}
      onOpen={onOpen}
      rows={rows}
      busy={opened && (waiting || loading)}
      render={product => (
        <span className={styles.option}>
          <span className={styles.name}>{product.name}</span>
          <span className={styles.detail}>
            {product.sku}
            {product.price && (
              <>
                {" · "}
                <Amount money={product.price} />
              </>
            )}
          </span>
        </span>
      )}
    />
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { PickCustomersDocument, RecentCustomersDocument } from "@/generated/graphql";
import { RecordPicker, type PickerProps } from "./RecordPicker";
import { OFFERED, usePickerSearch } from "./usePickerSearch";
import styles from "./pickers.module.css";

/** Chooses a customer the viewer may see; those with the latest activity are offered before anything is typed. */
export function CustomerPicker(props: PickerProps) {
  const { search, onSearch, settled, opened, onOpen, waiting } = usePickerSearch();
  const recent = useQuery(RecentCustomersDocument, { variables: { first: OFFERED }, skip: !opened || settled !== "" });
  const found = useQuery(PickCustomersDocument, { variables: { search: settled, first: OFFERED }, skip: !opened || settled === "" });
  const result = settled === "" ? recent : found;
  const rows = (result.data ?? result.previousData)?.customers.edges.map(({ node }) => node);
  return (
    <RecordPicker
      {...props}
      search={search}
      onSearch={onSearch}
      onOpen={onOpen}
      rows={rows}
      busy={opened && (waiting || result.loading)}
      render={customer => (
        <span className={styles.option}>
          <span className={styles.name}>{customer.name}</span>
          <span className={styles.detail}>{[customer.number, customer.city ?? customer.region, customer.owner?.name].filter(Boolean).join(" · ")}</span>
        </span>
      )}
    />
  );
}

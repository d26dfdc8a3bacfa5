"use client";
import { useQuery } from "@apollo/client/react";
import { PickUsersDocument, type Role } from "@/generated/graphql";
import { Person } from "../text/Person";
import { RecordPicker, type PickerProps } from "./RecordPicker";
import { OFFERED, usePickerSearch } from "./usePickerSearch";
import styles from "./pickers.module.css";

interface Props extends PickerProps {
  /** Only people of these roles: who may be given a ticket, for instance. */
  roles?: Role[];
}

/** Chooses a colleague who is still active. */
export function UserPicker({ roles, ...props }: Props) {
  const { search, onSearch, settled, opened, onOpen, waiting } = usePickerSearch();
  const filter = { active: true, ...(roles && { role: roles }), ...(settled && { search: settled }) };
  const { data, previousData, loading } = useQuery(PickUsersDocument, { variables: { filter, first: OFFERED }, skip: !opened });
  const rows = (data ?? previousData)?.users.edges.map(({ node }) => node);
  return (
    <RecordPicker
      {...props}
      search={search}
      onSearch={onSearch}
      onOpen={onOpen}
      rows={rows}
      busy={opened && (waiting || loading)}
      render={user => (
        <span className={styles.option}>
          <Person user={user} />
          <span className={styles.detail}>{[user.title, user.team?.name].filter(Boolean).join(" · ")}</span>
        </span>
      )}
    />
  );
}

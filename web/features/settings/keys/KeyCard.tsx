"use client";
import { Person } from "@/components/text/Person";
import type { KeyPartsFragment } from "@/generated/graphql";
import { KeyStatus } from "./KeyStatus";
import styles from "./keys.module.css";

/** A key in the list of a phone. */
export function KeyCard({ apiKey }: { apiKey: KeyPartsFragment }) {
  return (
    <div className={styles.card}>
      <strong>{apiKey.name}</strong>
      <span className={styles.line}>
        <code>{apiKey.prefix}…</code>
        <KeyStatus apiKey={apiKey} />
      </span>
      <Person user={apiKey.issuer} />
    </div>
  );
}

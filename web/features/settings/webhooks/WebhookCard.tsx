"use client";
import type { WebhookPartsFragment } from "@/generated/graphql";
import { useTypeWords } from "./useTypeWords";
import { WebhookState } from "./WebhookState";
import styles from "./webhooks.module.css";

/** A webhook in the list of a phone. */
export function WebhookCard({ webhook }: { webhook: WebhookPartsFragment }) {
  const typeWords = useTypeWords();
  return (
    <div className={styles.card}>
      <strong>{webhook.name}</strong>
      <WebhookState webhook={webhook} />
      <span className={styles.address}>{webhook.url}</span>
      <span className={styles.quiet}>{typeWords(webhook.types)}</span>
    </div>
  );
}

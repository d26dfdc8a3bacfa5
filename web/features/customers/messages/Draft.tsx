"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import { MessageDraftDocument, type MessageDraftQuery, type SendMessageInput } from "@/generated/graphql";
import { problemText } from "@/lib/apollo/errors";
import styles from "./messages.module.css";

/** How a message would read, or why it would not be sent. */
export interface ShownDraft {
  draft: MessageDraftQuery["messageDraft"] | undefined;
  error: unknown;
}

/** Asks how what is chosen would read now; nothing is asked while something is missing. */
export function useDraft(input: SendMessageInput | undefined): ShownDraft {
  const { data, error } = useQuery(MessageDraftDocument, { ...(input ? { variables: { input } } : { skip: true as const, variables: undefined as never }), fetchPolicy: "network-only" });
  return { draft: input && data?.messageDraft, error };
}

/** The words as they will be sent, with the customer's values; or what is in the way, and what to do. */
export function Draft({ draft, error }: ShownDraft) {
  const t = useTranslations("message");
  const errors = useTranslations("errors");
  return (
    <section className={styles.draft} aria-label={t("preview")} aria-live="polite">
      <h2 className={styles.draftTitle}>{t("preview")}</h2>
      {error !== undefined && <p className={styles.fault}>{problemText(error, errors)}</p>}
      {!draft && error === undefined && <Skeleton height={96} />}
      {draft?.reason && (
        <>
          <Mark meaning="watch">{t(`reason.${draft.reason}`)}</Mark>
          <p className={styles.words}>{t(`hint.${draft.reason}`)}</p>
        </>
      )}
      {draft?.body && (
        <>
          {draft.subject && <strong>{draft.subject}</strong>}
          <p className={styles.words}>{draft.body}</p>
        </>
      )}
    </section>
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { PreviewMessageDocument, type Locale, type MessageSubject } from "@/generated/graphql";
import { errorCode, fieldErrors, fieldText } from "@/lib/apollo/errors";
import { variableKey } from "./words";
import styles from "./messages.module.css";

const PAUSE = 400;

/** The message as it will be, filled in for the newest record that the viewer may see; faults in the text are said by their place. */
export function TemplatePreview({ about, locale, subject, body }: { about: MessageSubject; locale: Locale; subject: string; body: string }) {
  const t = useTranslations("settings.messages.preview");
  const words = useTranslations("settings.messages.variable");
  const errors = useTranslations("errors");
  const [text] = useDebouncedValue(JSON.stringify({ locale, subject: subject || null, body }), PAUSE);
  const input = { about, text: JSON.parse(text) as { locale: Locale; subject: string | null; body: string } };
  const { data, previousData, error } = useQuery(PreviewMessageDocument, { variables: { input }, skip: !input.text.body.trim() });
  if (!body.trim()) return null;
  const shown = (data ?? previousData)?.previewMessage;
  const named = (names: readonly string[]) => names.map(name => words(variableKey(name))).join(" · ");
  return (
    <section className={styles.preview} aria-label={t("title")} aria-live="polite">
      <h2 className={styles.previewTitle}>{t("title")}</h2>
      {error ? (
        <p className={styles.fault}>{errorCode(error) === "NOT_FOUND" ? t("noRecord") : fieldErrors(error).map(fault => fieldText(fault, errors)).join(" ")}</p>
      ) : (
        shown && (
          <>
            {shown.subject && <strong>{shown.subject}</strong>}
            <p className={styles.words}>{shown.body}</p>
            {shown.empty.length > 0 && <p className={styles.quiet}>{t("empty", { names: named(shown.empty) })}</p>}
            {shown.hidden.length > 0 && <p className={styles.quiet}>{t("hidden", { names: named(shown.hidden) })}</p>}
          </>
        )
      )}
    </section>
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef, type ReactNode } from "react";
import { MessageVariablesDocument, type Locale, type MessageSubject } from "@/generated/graphql";
import { TemplatePreview } from "./TemplatePreview";
import { variableKey } from "./words";
import styles from "./messages.module.css";

/** What `form.getInputProps` gives for a text. */
interface Bound {
  value?: string;
  error?: ReactNode;
}

interface Props {
  about: MessageSubject;
  locale: Locale;
  withSubject: boolean;
  subject: Bound;
  body: Bound;
  onInsert: (body: string) => void;
  error: ReactNode;
}

/** The words of one language: variables are put in where the cursor is; below stands the message as it will be. */
export function TemplateText({ about, locale, withSubject, subject, body, onInsert, error }: Props) {
  const t = useTranslations("settings.messages");
  const field = useRef<HTMLTextAreaElement>(null);
  const { data } = useQuery(MessageVariablesDocument, { variables: { about } });
  const insert = (name: string) => {
    const text = body.value ?? "";
    const { selectionStart: from, selectionEnd: to } = field.current ?? { selectionStart: text.length, selectionEnd: text.length };
    onInsert(`${text.slice(0, from)}{${name}}${text.slice(to)}`);
    const after = from + name.length + 2;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(after, after);
    });
  };
  return (
    <>
      {withSubject && <TextInput label={t("field.subject")} maxLength={200} {...subject} />}
      <Textarea ref={field} label={t("field.body")} required autosize minRows={5} maxRows={14} maxLength={10_000} {...body} error={body.error ?? error} />
      <div role="group" aria-label={t("variables")} className={styles.variables}>
        {data?.messageVariables.map(({ name }) => (
          <Button key={name} size="compact-xs" variant="default" title={`{${name}}`} onClick={() => insert(name)}>
            {t(`variable.${variableKey(name)}`)}
          </Button>
        ))}
      </div>
      <TemplatePreview about={about} locale={locale} subject={withSubject ? (subject.value ?? "") : ""} body={body.value ?? ""} />
    </>
  );
}

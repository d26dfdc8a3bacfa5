"use client";
import { useTranslations } from "next-intl";
import { useWords, VocabularyProvider } from "@/components/condition/vocabulary";
import type { FieldError } from "@/lib/apollo/errors";
import type { RuleActionInput, RuleCauseInput, RuleDefinitionInput } from "@/generated/graphql";
import { useActionWords } from "./useActionWords";
import { useCauseWords } from "./useCauseWords";
import { useWhenWords } from "./useWhenWords";

/** What a rule's definition is made of. */
export const DEFINITION_PARTS = ["subject", "when", "causes", "actions"] as const;

interface Props {
  definition: RuleDefinitionInput;
  part: (typeof DEFINITION_PARTS)[number];
}

const NONE: readonly FieldError[] = [];

/** One part of what a rule says, whole and in words: also what its sentence leaves out. */
export function RulePart(props: Props) {
  return (
    <VocabularyProvider type={props.definition.subject} errors={NONE}>
      <Part {...props} />
    </VocabularyProvider>
  );
}

function Part({ definition: { subject, when, causes, actions }, part }: Props) {
  const t = useTranslations("settings.rules");
  const words = useWords();
  const [whenWords, causeWords, actionWords] = [useWhenWords(), useCauseWords(), useActionWords()];
  const cause = (each: RuleCauseInput) =>
    [
      causeWords(subject, each) || t("history.all"),
      t(`severity.${each.severity}`),
      each.dueAt && t("history.due", { field: words("field", each.dueAt) }),
      each.since && t("history.since", { field: each.since.map(field => words("field", field)).join(t("says.list")) }),
    ].filter(Boolean).join(t("says.list"));
  const action = (each: RuleActionInput) => {
    const note = noteOf(each);
    return note ? t("history.noted", { action: actionWords(each), note }) : actionWords(each);
  };
  switch (part) {
    case "subject":
      return words("type", subject);
    case "when":
      return whenWords(when);
    case "causes":
      return causes.map(cause).join(t("says.then"));
    case "actions":
      return actions.map(action).join(t("says.then"));
  }
}

/** The words that somebody wrote for an action. */
const noteOf = ({ alert, followUp, notify, approval }: RuleActionInput): string | null | undefined => alert?.advice ?? notify?.advice ?? followUp?.subject ?? approval?.subject;

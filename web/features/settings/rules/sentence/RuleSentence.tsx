"use client";
import { useTranslations } from "next-intl";
import { useWords, VocabularyProvider } from "@/components/condition/vocabulary";
import type { RuleDefinitionInput } from "@/generated/graphql";
import { useActionWords } from "./useActionWords";
import { useCauseWords } from "./useCauseWords";
import { useWhenWords } from "./useWhenWords";
import styles from "../rules.module.css";

interface Props {
  definition: RuleDefinitionInput;
  /** The name of the segment that the rule is for. */
  segment: string | undefined;
}

/** What a rule says, as a sentence; it knows the words by itself. */
export function RuleSentence(props: Props) {
  return (
    <VocabularyProvider type={props.definition.subject} errors={[]}>
      <Sentence {...props} />
    </VocabularyProvider>
  );
}

/** What a rule says, as a sentence, where the words are known. */
function Sentence({ definition: { subject, when, causes, actions }, segment }: Props) {
  const t = useTranslations("settings.rules.says");
  const words = useWords();
  const [causeWords, actionWords, whenWords] = [useCauseWords(), useActionWords(), useWhenWords()];
  const type = words("type", subject);
  const said = causes.map(cause => causeWords(subject, cause)).filter(Boolean);
  const parts = { when: whenWords(when), subject: segment ? t("segment", { subject: type, segment }) : type, actions: actions.map(actionWords).join(t("then")) };
  return <p className={styles.sentence}>{said.length > 0 ? t("whole", { ...parts, conditions: said.map(each => (said.length > 1 ? t("group", { parts: each }) : each)).join(t("or")) }) : t("unconditional", parts)}</p>;
}

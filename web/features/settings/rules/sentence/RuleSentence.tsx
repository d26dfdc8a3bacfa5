"use client";
import { useFormatter, useTranslations } from "next-intl";
import { groupOf } from "@/components/condition/draft";
import { useWords, VocabularyProvider } from "@/components/condition/vocabulary";
import type { RuleDefinitionInput, RuleWhenInput } from "@/generated/graphql";
import { useActionWords } from "./useActionWords";
import { useConditionWords } from "./useConditionWords";
import { useEventWords } from "./useEventWords";
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
  const [conditionWords, actionWords, whenWords] = [useConditionWords(), useActionWords(), useWhenWords()];
  const type = words("type", subject);
  const said = causes.flatMap(({ where }) => (where && groupOf(where).parts.length > 0 ? [conditionWords(subject, where)] : []));
  const parts = { when: whenWords(when), subject: segment ? t("segment", { subject: type, segment }) : type, actions: actions.map(actionWords).join(t("then")) };
  return <p className={styles.sentence}>{said.length > 0 ? t("whole", { ...parts, conditions: said.map(each => (said.length > 1 ? `(${each})` : each)).join(t("or")) }) : t("unconditional", parts)}</p>;
}

/** A Monday, from which the days of the week are named. */
const MONDAY = Date.UTC(2026, 2, 2);
const DAY = 86_400_000;

function useWhenWords(): (when: RuleWhenInput) => string {
  const t = useTranslations("settings.rules.says");
  const format = useFormatter();
  const events = useEventWords();
  return ({ kind, types, every, on, hour }) => {
    if (kind === "EVENT") return t("EVENT", { events: (types ?? []).map(events).join(t("or")) });
    if (kind !== "TIME") return t("CONDITION");
    const day = format.dateTime(new Date(MONDAY + ((on ?? 1) - 1) * DAY), { weekday: "long", timeZone: "UTC" });
    return t(every ?? "DAY", { hour: String(hour ?? 0), on: on ?? 1, day });
  };
}

"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Became, ChangeRow } from "@/components/history/ChangeRow";
import type { RuleDefinitionInput, RuleDefinitionPartsFragment, RuleLimitPartsFragment } from "@/generated/graphql";
import { definitionOf } from "./editor/draft";
import { LIMITS } from "./editor/LimitFields";
import { DEFINITION_PARTS, RulePart } from "./sentence/RulePart";
import { RuleSentence } from "./sentence/RuleSentence";
import styles from "./rules.module.css";

interface Props {
  version: {
    definitionBefore?: RuleDefinitionPartsFragment | null;
    definitionAfter?: RuleDefinitionPartsFragment | null;
    limitsBefore?: RuleLimitPartsFragment | null;
    limitsAfter?: RuleLimitPartsFragment | null;
  };
}

/** What a version says otherwise than the one before, part by part, in words; all that it says where there was none before. */
export function SaidChanges({ version: { definitionBefore, definitionAfter, limitsBefore, limitsAfter } }: Props) {
  const t = useTranslations("settings.rules");
  if (!definitionBefore && definitionAfter) return <RuleSentence definition={definitionOf(definitionAfter)} segment={undefined} />;
  const [before, after] = [definitionBefore && definitionOf(definitionBefore), definitionAfter && definitionOf(definitionAfter)];
  const parts = before && after ? DEFINITION_PARTS.filter(part => isOther(before[part], after[part])) : [];
  const limits = LIMITS.filter(name => isOther(limitsBefore?.[name], limitsAfter?.[name]));
  if (parts.length + limits.length === 0) return null;
  return (
    <dl className={styles.said}>
      {before && after && parts.map(part => (
        <ChangeRow key={part} label={t(`history.of.${part}`)}>
          <Became before={said(before, part)} after={said(after, part)} />
        </ChangeRow>
      ))}
      {limits.map(name => (
        <ChangeRow key={name} label={t(`limit.${name}`)}>
          <Became before={limitsBefore?.[name] == null ? null : <Limit value={limitsBefore[name]} />} after={<Limit value={limitsAfter?.[name]} />} />
        </ChangeRow>
      ))}
    </dl>
  );
}

const said = (definition: RuleDefinitionInput, part: (typeof DEFINITION_PARTS)[number]): ReactNode => <RulePart definition={definition} part={part} />;

/** What is not limited to working hours has no limit. */
const isOther = (before: unknown, after: unknown): boolean => JSON.stringify(before || before === 0 ? before : null) !== JSON.stringify(after || after === 0 ? after : null);

function Limit({ value }: { value: number | boolean | null | undefined }) {
  const t = useTranslations("history");
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  return value ?? "—";
}

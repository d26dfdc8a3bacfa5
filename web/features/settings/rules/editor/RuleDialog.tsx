"use client";
import { useQuery } from "@apollo/client/react";
import { Modal, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { RuleChoicesDocument, type RuleChoicesQuery, type RuleKind, type RulePartsFragment } from "@/generated/graphql";
import { useIsPhone } from "@/lib/useIsPhone";
import { useRuleName } from "@/lib/useRuleName";
import { definitionOf, draftOf, emptyDraft, type RuleDraft } from "./draft";
import { RuleForm } from "./RuleForm";
import { StartChoice } from "./StartChoice";

interface Props {
  /** The rule to be changed; a new one when left out. */
  rule: RulePartsFragment | undefined;
  /** What a new one begins with: `scratch`, a template's kind or the rule to be copied; empty to be chosen. */
  from: string;
  rules: readonly RulePartsFragment[];
  onFrom: (from: string) => void;
  onClose: () => void;
  onDone: () => void;
}

/** A rule of one's own: made from nothing, from a template or from another rule, or changed. */
export default function RuleDialog({ rule, from, rules, onFrom, onClose, onDone }: Props) {
  const t = useTranslations("settings.rules");
  const common = useTranslations("common.state");
  const kinds = useTranslations("alerts.kind");
  const nameOf = useRuleName();
  const isPhone = useIsPhone();
  const { data, error, refetch } = useQuery(RuleChoicesDocument);
  const start = data && startOf(data, rule, rules.find(({ id }) => id === from), from, { kinds, nameOf });
  return (
    <Modal opened onClose={onClose} title={rule ? t("edit") : t("new")} size={900} fullScreen={isPhone} closeOnClickOutside={false}>
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <Skeleton height={320} />}
      {data && !rule && from === "" && <StartChoice offered={data.offeredRules} onChoose={onFrom} />}
      {data && !start && (rule || from !== "") && <EmptyState title={common("notFound")} />}
      {data && start && <RuleForm key={from} choices={data} rule={rule} start={start} onClose={onClose} onDone={onDone} />}
    </Modal>
  );
}

/** What kinds of rules and rules are called. */
interface Names {
  kinds: (kind: RuleKind) => string;
  nameOf: (rule: RulePartsFragment) => string;
}

function startOf({ offeredRules, ruleOptions }: RuleChoicesQuery, rule: RulePartsFragment | undefined, copied: RulePartsFragment | undefined, from: string, { kinds, nameOf }: Names): RuleDraft | undefined {
  if (rule) return draftOf(rule);
  if (copied) return { ...draftOf(copied), name: nameOf(copied) };
  const offered = offeredRules.find(({ kind }) => kind === from);
  if (offered) return { name: kinds(offered.kind), definition: definitionOf(offered.definition) };
  const [first] = ruleOptions;
  return from === "scratch" && first ? emptyDraft(first.subject as RuleDraft["definition"]["subject"]) : undefined;
}

"use client";
import { Button, Switch } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DeleteRuleDocument, UpdateRuleDocument, type RulePartsFragment, type UpdateRuleInput } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useRuleName } from "@/lib/useRuleName";
import { useCan } from "@/lib/viewer";
import { definitionOf } from "./editor/draft";
import { LimitsForm } from "./LimitsForm";
import { Review } from "./Review";
import { RuleHistory } from "./RuleHistory";
import { RuleNumber } from "./RuleNumber";
import { RuleSentence } from "./sentence/RuleSentence";
import { RuleTrouble } from "./RuleTrouble";
import { Simulation } from "./Simulation";
import styles from "./rules.module.css";

/** What there is to look at behind the card; what a rule would do and its limits are for who may change it. */
const PARTS = ["simulate", "review", "limits", "history"] as const;

/** What is done with a rule beyond its card. */
export interface RuleActs {
  onEdit: (id: string) => void;
  onCopy: (id: string) => void;
  onRemoved: () => void;
}

/** A rule with its switch, its number, what it says, and on demand what it would do, what came of it and how often it may act. */
export function RuleCard({ rule, ...acts }: RuleActs & { rule: RulePartsFragment }) {
  const t = useTranslations("settings.rules");
  const name = useRuleName()(rule);
  const [part, setPart] = useState<(typeof PARTS)[number] | null>(null);
  const [update, saving] = useAct(UpdateRuleDocument);
  const mayChange = rule.abilities.includes("update");
  const save = (input: UpdateRuleInput, done: string) => update({ id: rule.id, version: rule.version, input }, { done }).then(() => undefined, () => undefined);
  const facts = [rule.kind === "OWN" && rule.owner && t("by", { name: rule.owner.name }), rule.segment && t("forWhom", { name: rule.segment.name })];
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <Switch
          checked={rule.enabled}
          disabled={saving || !mayChange}
          label={<strong>{name}</strong>}
          onChange={({ currentTarget }) => void save({ enabled: currentTarget.checked }, currentTarget.checked ? t("switchedOn") : t("switchedOff"))}
        />
        {facts.map(fact => fact && <span key={fact} className={styles.quiet}>{fact}</span>)}
        {rule.openAlertCount > 0 && <Link href={`/alerts?scope=team&rule=${rule.id}`} className={styles.open}>{t("open", { count: rule.openAlertCount })}</Link>}
      </div>
      {rule.kind !== "OWN" && <p className={styles.about}>{t(`about.${rule.kind}`)}</p>}
      {rule.kind === "OWN" && rule.definition && <RuleSentence definition={definitionOf(rule.definition)} segment={rule.segment?.name} />}
      <RuleTrouble rule={rule} />
      <div className={styles.tools}>
        {mayChange && <RuleNumber rule={rule} save={save} />}
        {PARTS.filter(each => mayChange || each === "history").map(each => (
          <Button key={each} variant={part === each ? "light" : "default"} size="compact-sm" aria-expanded={part === each} onClick={() => setPart(part === each ? null : each)}>
            {t(`part.${each}`)}
          </Button>
        ))}
        <Acts rule={rule} name={name} {...acts} />
      </div>
      {part === "simulate" && <Simulation id={rule.id} version={rule.version} />}
      {part === "review" && <Review id={rule.id} />}
      {part === "limits" && <LimitsForm key={rule.version} rule={rule} busy={saving} save={save} />}
      {part === "history" && <RuleHistory key={rule.version} id={rule.id} />}
    </li>
  );
}

/** Changing what one's own rule says, copying any, taking one away. */
function Acts({ rule, name, onEdit, onCopy, onRemoved }: RuleActs & { rule: RulePartsFragment; name: string }) {
  const t = useTranslations("settings.rules");
  const mayCreate = useCan("rule:create");
  const mayCopy = mayCreate && rule.definition?.subject !== "WarehouseCheck";
  const [remove, removing] = useAct(DeleteRuleDocument);
  const discard = () => window.confirm(t("removeSure", { name })) && remove({ id: rule.id }, { done: t("removed") }).then(onRemoved, () => undefined);
  return (
    <>
      {rule.kind === "OWN" && rule.definition && rule.abilities.includes("update") && (
        <Button variant="default" size="compact-sm" aria-label={`${t("change")}: ${name}`} onClick={() => onEdit(rule.id)}>
          {t("change")}
        </Button>
      )}
      {mayCopy && rule.definition && (
        <Button variant="subtle" size="compact-sm" aria-label={`${t("copy")}: ${name}`} onClick={() => onCopy(rule.id)}>
          {t("copy")}
        </Button>
      )}
      {rule.abilities.includes("delete") && (
        <Button variant="subtle" color="bad" size="compact-sm" loading={removing} aria-label={`${t("remove")}: ${name}`} onClick={() => void discard()}>
          {t("remove")}
        </Button>
      )}
    </>
  );
}

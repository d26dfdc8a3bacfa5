"use client";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { VocabularyProvider } from "@/components/condition/vocabulary";
import { CreateOwnRuleDocument, UpdateOwnRuleDocument, type RuleChoicesQuery, type RuleDefinitionInput, type RulePartsFragment } from "@/generated/graphql";
import { fieldErrors, type FieldError } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { RuleSentence } from "../sentence/RuleSentence";
import { ActionsPart } from "./ActionsPart";
import { CausesPart } from "./CausesPart";
import { DraftSimulation } from "./DraftSimulation";
import { sent, type RuleDraft } from "./draft";
import { FaultsContext, useFaultAt } from "./faults";
import { isHalf, LimitFields, limitValues } from "./LimitFields";
import { WatchPart } from "./WatchPart";
import { WhenPart } from "./WhenPart";
import styles from "./editor.module.css";

interface Props {
  choices: RuleChoicesQuery;
  rule: RulePartsFragment | undefined;
  start: RuleDraft;
  onClose: () => void;
  onDone: () => void;
}

/** Everything that a rule says, with the sentence it comes to and what it would do. */
export function RuleForm({ choices, rule, start, onClose, onDone }: Props) {
  const t = useTranslations("settings.rules.editor");
  const common = useTranslations("common.actions");
  const [draft, setDraft] = useState(start);
  const [limits, setLimits] = useState(() => limitValues(start.limits, start.escalateAfterHours));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [create, creating] = useAct(CreateOwnRuleDocument);
  const [update, updating] = useAct(UpdateOwnRuleDocument);
  const { definition } = draft;
  const options = choices.ruleOptions.find(({ subject }) => subject === definition.subject);
  const segments = choices.segments.edges.map(({ node }) => node);
  const change = (changes: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...changes });
    setErrors([]);
  };
  const say = (changes: Partial<RuleDefinitionInput>) => change({ definition: { ...definition, ...changes } });
  const submit = async () => {
    const { escalateAfterHours, ...others } = limits;
    const input = { ...draft, definition: sent(definition), limits: others, escalateAfterHours };
    const outcome = { quiet: ["BAD_USER_INPUT"], done: t(rule ? "saved" : "created") };
    try {
      await (rule ? update({ id: rule.id, version: rule.version, input }, outcome) : create({ input }, outcome));
      onDone();
    } catch (failure) {
      setErrors(fieldErrors(failure));
    }
  };
  return (
    <FaultsContext value={errors}>
      <form
        noValidate
        className={styles.form}
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        <Name value={draft.name} onChange={name => change({ name })} />
        <WatchPart subject={definition.subject} subjects={choices.ruleOptions.map(({ subject }) => subject)} segmentId={draft.segmentId ?? ""} segments={segments} onChange={change} />
        <Part title={t("when")}>
          <WhenPart value={definition.when} events={options?.events ?? []} onChange={when => say({ when })} />
        </Part>
        <Part title={t("why")}>
          <CausesPart causes={definition.causes} subject={definition.subject} isCondition={definition.when.kind === "CONDITION"} onChange={causes => say({ causes })} />
        </Part>
        <Part title={t("then")}>
          <VocabularyProvider type={definition.subject} errors={errors}>
            {options && <ActionsPart actions={definition.actions} options={options} onChange={actions => say({ actions })} />}
          </VocabularyProvider>
        </Part>
        <Part title={t("limits")}>
          <div className={styles.fields}>
            <LimitFields values={limits} onChange={setLimits} />
          </div>
        </Part>
        <Part title={t("sentence")}>
          <RuleSentence definition={definition} segment={segments.find(({ id }) => id === draft.segmentId)?.name} />
        </Part>
        <DraftSimulation definition={sent(definition)} segmentId={draft.segmentId ?? null} />
        {errors.length > 0 && (
          <Text size="sm" c="bad" role="alert">
            {t("wrong")}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={creating || updating} disabled={isHalf(limits)}>
            {t("save")}
          </Button>
        </Group>
      </form>
    </FaultsContext>
  );
}

function Name({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const t = useTranslations("settings.rules.editor");
  return <TextInput label={t("name")} size="sm" required maxLength={100} data-autofocus value={value} error={useFaultAt("input.name")} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

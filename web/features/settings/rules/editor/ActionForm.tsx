"use client";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useVocabulary, useWords } from "@/components/condition/vocabulary";
import type { Channel, LifeCycleStage, RuleActionInput, RuleConcerned, SpanInput } from "@/generated/graphql";
import { ApprovalForm } from "./ApprovalForm";
import { AssignForm } from "./AssignForm";
import { NotifyForm } from "./NotifyForm";
import { SendForm } from "./SendForm";
import { OptionalSpan } from "./OptionalSpan";
import styles from "./editor.module.css";

interface Props {
  action: RuleActionInput;
  subject: string;
  /** Fields of the customer that may be set. */
  settable: readonly string[];
  onChange: (action: RuleActionInput) => void;
}

const CONCERNED: readonly RuleConcerned[] = ["OWNER", "MANAGER"];
const CHANNELS: readonly Channel[] = ["PHONE", "VISIT", "EMAIL", "SMS", "CHAT", "WEB"];
const STAGES: readonly LifeCycleStage[] = ["POTENTIAL", "NURTURING", "MAINTAINED", "AT_RISK", "LOST", "WON_BACK"];
const LEVELS = ["A", "B", "C", "D"];

/** The form of one action, by its kind. */
export function ActionForm({ action, subject, settable, onChange }: Props) {
  if (action.alert) return <AlertForm value={action.alert} onChange={alert => onChange({ alert })} />;
  if (action.followUp) return <FollowUpForm value={action.followUp} onChange={followUp => onChange({ followUp })} />;
  if (action.assign) return <AssignForm value={action.assign} onChange={assign => onChange({ assign })} />;
  if (action.set) return <SetForm value={action.set} settable={settable} onChange={set => onChange({ set })} />;
  if (action.move) return <MoveForm value={action.move} onChange={move => onChange({ move })} />;
  if (action.tag) return <TagForm value={action.tag} onChange={tag => onChange({ tag })} />;
  if (action.approval) return <ApprovalForm value={action.approval} onChange={approval => onChange({ approval })} />;
  if (action.send) return <SendForm value={action.send} subject={subject} onChange={send => onChange({ send })} />;
  return <NotifyForm value={action.notify ?? { userIds: [] }} onChange={notify => onChange({ notify })} />;
}

interface Form<Value> {
  value: Value;
  onChange: (value: Value) => void;
}
type Of<Kind extends keyof RuleActionInput> = Form<NonNullable<RuleActionInput[Kind]>>;

function AlertForm({ value, onChange }: Of<"alert">) {
  const t = useTranslations("settings.rules.does");
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("to")} size="xs" value={value.to ?? "OWNER"} data={CONCERNED.map(to => ({ value: to, label: t(to) }))} onChange={({ currentTarget }) => onChange({ ...value, to: currentTarget.value as RuleConcerned })} />
      <OptionalSpan label={t("due")} none={t("noSpan")} value={value.due ?? undefined} onChange={due => onChange({ ...value, due: due ?? null })} />
      <Textarea className={styles.wide} label={t("advice")} size="xs" autosize minRows={1} maxLength={500} value={value.advice ?? ""} onChange={({ currentTarget }) => onChange({ ...value, advice: currentTarget.value || null })} />
    </div>
  );
}

const TOMORROW: SpanInput = { count: 1, unit: "WORKING_DAYS" };

function FollowUpForm({ value, onChange }: Of<"followUp">) {
  const t = useTranslations("settings.rules.does");
  const words = useWords();
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("to")} size="xs" value={value.to ?? "OWNER"} data={CONCERNED.map(to => ({ value: to, label: t(to) }))} onChange={({ currentTarget }) => onChange({ ...value, to: currentTarget.value as RuleConcerned })} />
      <OptionalSpan label={t("due")} value={value.due} onChange={due => onChange({ ...value, due: due ?? TOMORROW })} />
      <NativeSelect label={t("channel")} size="xs" value={value.channel ?? ""} data={[{ value: "", label: t("anyChannel") }, ...CHANNELS.map(each => ({ value: each, label: words("code.Channel", each) }))]} onChange={({ currentTarget }) => onChange({ ...value, channel: (currentTarget.value || null) as Channel | null })} />
      <TextInput className={styles.wide} label={t("subject")} placeholder={t("subjectHint")} size="xs" maxLength={200} value={value.subject ?? ""} onChange={({ currentTarget }) => onChange({ ...value, subject: currentTarget.value || null })} />
    </div>
  );
}

function SetForm({ value, settable, onChange }: Of<"set"> & { settable: readonly string[] }) {
  const t = useTranslations("settings.rules.does");
  const words = useWords();
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("field")} size="xs" value={value.field} data={settable.map(field => ({ value: field, label: words("field", field) }))} onChange={({ currentTarget }) => onChange({ field: currentTarget.value, value: currentTarget.value === "level" ? "A" : "" })} />
      {value.field === "level" ? (
        <NativeSelect label={t("value")} size="xs" value={value.value} data={LEVELS} onChange={({ currentTarget }) => onChange({ ...value, value: currentTarget.value })} />
      ) : (
        <TextInput label={t("value")} size="xs" maxLength={100} value={value.value} onChange={({ currentTarget }) => onChange({ ...value, value: currentTarget.value })} />
      )}
    </div>
  );
}

function MoveForm({ value, onChange }: Of<"move">) {
  const t = useTranslations("settings.rules.does");
  const words = useWords();
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("stage")} size="xs" value={value.to} data={STAGES.map(to => ({ value: to, label: words("code.LifeCycleStage", to) }))} onChange={({ currentTarget }) => onChange({ to: currentTarget.value as LifeCycleStage })} />
    </div>
  );
}

function TagForm({ value, onChange }: Of<"tag">) {
  const t = useTranslations("settings.rules.does");
  const texts = useTranslations("conditions");
  const { choices } = useVocabulary();
  const names = choices("Tag")?.map(({ label }) => label) ?? [];
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("tag")} size="xs" value={value.tag} data={[{ value: "", label: texts("choose"), disabled: true }, ...names]} onChange={({ currentTarget }) => onChange({ tag: currentTarget.value })} />
    </div>
  );
}

"use client";
import { Checkbox, Group, NativeSelect, NumberInput } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import type { RuleMoment, RulePeriod, RuleWhenInput } from "@/generated/graphql";
import { useEventWords } from "../sentence/useEventWords";
import { useFaultAt } from "./faults";
import styles from "./editor.module.css";

const MOMENTS: readonly RuleMoment[] = ["CONDITION", "EVENT", "TIME"];
const PERIODS: readonly RulePeriod[] = ["DAY", "WEEK", "MONTH"];
const START: Readonly<Record<RuleMoment, RuleWhenInput>> = { CONDITION: { kind: "CONDITION" }, EVENT: { kind: "EVENT", types: [] }, TIME: { kind: "TIME", every: "DAY", hour: 8 } };

interface Props {
  value: RuleWhenInput;
  /** What has happened to the records watched, to choose from. */
  events: readonly string[];
  onChange: (value: RuleWhenInput) => void;
}

/** When a rule looks. */
export function WhenPart({ value, events, onChange }: Props) {
  const t = useTranslations("settings.rules.editor");
  const words = useEventWords();
  const fault = useFaultAt("input.definition.when.types");
  return (
    <div className={styles.fields}>
      <NativeSelect aria-label={t("when")} size="xs" value={value.kind} data={MOMENTS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))} onChange={({ currentTarget }) => onChange(START[currentTarget.value as RuleMoment])} />
      {value.kind === "EVENT" && (
        <Checkbox.Group className={styles.wide} label={t("events")} size="xs" error={fault} value={value.types ?? []} onChange={types => onChange({ kind: "EVENT", types })}>
          <Group gap="4px 14px">
            {events.map(type => (
              <Checkbox key={type} size="xs" value={type} label={words(type)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {value.kind === "TIME" && <TimePattern value={value} onChange={onChange} />}
    </div>
  );
}

const MONDAY = Date.UTC(2026, 2, 2);
const DAY = 86_400_000;

function TimePattern({ value, onChange }: Omit<Props, "events">) {
  const t = useTranslations("settings.rules.editor");
  const format = useFormatter();
  const faults = [useFaultAt("input.definition.when.hour"), useFaultAt("input.definition.when.on")];
  const every = value.every ?? "DAY";
  const weekdays = Array.from({ length: 7 }, (_, index) => ({ value: String(index + 1), label: format.dateTime(new Date(MONDAY + index * DAY), { weekday: "long", timeZone: "UTC" }) }));
  return (
    <>
      <NativeSelect
        label={t("every")}
        size="xs"
        value={every}
        data={PERIODS.map(period => ({ value: period, label: t(`period.${period}`) }))}
        onChange={({ currentTarget }) => onChange({ kind: "TIME", every: currentTarget.value as RulePeriod, hour: value.hour ?? 8, ...(currentTarget.value !== "DAY" && { on: 1 }) })}
      />
      {every === "WEEK" && <NativeSelect label={t("on")} size="xs" value={String(value.on ?? 1)} data={weekdays} onChange={({ currentTarget }) => onChange({ ...value, on: Number(currentTarget.value) })} />}
      {every === "MONTH" && <NumberInput label={t("on")} size="xs" min={1} max={31} allowDecimal={false} error={faults[1]} value={value.on ?? 1} onChange={on => onChange({ ...value, on: Number(on) })} />}
      <NumberInput label={t("hour")} size="xs" min={0} max={23} allowDecimal={false} error={faults[0]} value={value.hour ?? 8} onChange={hour => onChange({ ...value, hour: Number(hour) })} />
    </>
  );
}

"use client";
import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ConditionInput, OperandInput, TestComparison } from "@/generated/graphql";
import { ONE_WEEK } from "./draft";
import { useFault } from "./FaultText";
import { OperandEditor, OperandsEditor } from "./OperandEditor";
import { useTestable, useWords, type KnownField } from "./vocabulary";
import styles from "./condition.module.css";

interface Testable {
  path: string;
  field: KnownField;
  figure: boolean;
}

/** A test of a field as it begins: its first comparison, with nothing or the usual to compare with. */
export function newTest({ path, field, figure }: Testable): ConditionInput {
  return testOf(path, figure, compared(field, field.comparisons[0] ?? "FILLED"));
}

interface Compared {
  is: TestComparison;
  value?: OperandInput;
  values?: OperandInput[];
}

const testOf = (path: string, figure: boolean, test: Compared): ConditionInput => (figure ? { figure: { name: path, ...test } } : { field: { path, ...test } });

const START: Partial<Record<string, OperandInput>> = { date: { ago: ONE_WEEK }, time: { ago: ONE_WEEK }, flag: { flag: true } };

/** A comparison with what it takes; what was there before stays where it still fits. */
function compared(field: KnownField, is: TestComparison, before?: Compared): Compared {
  if (is === "EMPTY" || is === "FILLED") return { is };
  if (is === "ONE_OF" || is === "NONE_OF") return { is, values: before?.values ?? (before?.value ? [before.value] : []) };
  return { is, value: before?.value ?? before?.values?.[0] ?? START[field.kind] ?? {} };
}

interface Props {
  type: string;
  condition: ConditionInput;
  path: string;
  onChange: (condition: ConditionInput) => void;
  onRemove: () => void;
}

/** One line: a field or a figure, how it is compared, and with what. */
export function TestEditor({ type, condition, path, onChange, onRemove }: Props) {
  const t = useTranslations("conditions");
  const words = useWords();
  const groups = useTestable(type);
  const fault = useFault(path);
  const figure = Boolean(condition.figure);
  const name = condition.figure?.name ?? condition.field?.path ?? "";
  const test = (condition.figure ?? condition.field) as Compared;
  const key = (each: { path: string; figure: boolean }) => (each.figure ? "figure:" : "field:") + each.path;
  const all = groups.flatMap(({ options }) => options);
  const chosen = all.find(option => key(option) === key({ path: name, figure }));
  const data = [
    ...(chosen ? [] : [{ value: key({ path: name, figure }), label: `${name.split(".").map(part => words("field", part)).join(" › ")} (${t("unknown")})` }]),
    ...groups.map(({ label, options }) => ({ group: label, items: options.map(option => ({ value: key(option), label: option.path.includes(".") ? `${label} › ${option.label}` : option.label })) })),
  ];
  const choose = (value: string) => {
    const next = all.find(option => key(option) === value);
    if (next) onChange(newTest(next));
  };
  const change = (next: Compared) => onChange(testOf(name, figure, next));
  const isTime = chosen?.field.kind === "date" || chosen?.field.kind === "time";
  const comparison = (is: TestComparison) => words(isTime && ["LESS", "AT_MOST", "MORE", "AT_LEAST"].includes(is) ? "time" : "comparison", is);
  return (
    <div className={styles.test}>
      <NativeSelect aria-label={t("part.field")} size="xs" className={styles.field} value={key({ path: name, figure })} data={data} error={!chosen && fault} onChange={({ currentTarget }) => choose(currentTarget.value)} />
      {chosen && (
        <>
          <NativeSelect aria-label={t("part.comparison")} size="xs" value={test.is} data={chosen.field.comparisons.map(is => ({ value: is, label: comparison(is) }))} onChange={({ currentTarget }) => change(compared(chosen.field, currentTarget.value as TestComparison, test))} />
          {(test.is === "ONE_OF" || test.is === "NONE_OF") && <OperandsEditor field={chosen.field} values={test.values} error={fault} onChange={values => change({ is: test.is, values })} />}
          {!["ONE_OF", "NONE_OF", "EMPTY", "FILLED"].includes(test.is) && <OperandEditor field={chosen.field} value={test.value} error={fault} onChange={value => change({ is: test.is, value })} {...(!figure && { type })} />}
        </>
      )}
      <ActionIcon className={styles.remove} variant="subtle" color="gray" aria-label={t("remove.test")} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

"use client";
import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { OperandInput, SpanInput, SpanUnit } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { ONE_WEEK } from "./draft";
import { useTestable, useVocabulary, useWords, type KnownField } from "./vocabulary";
import styles from "./condition.module.css";

interface Props {
  field: KnownField;
  value: OperandInput | undefined;
  onChange: (value: OperandInput) => void;
  error: string | undefined;
  /** The type whose other fields may be compared with; none where only a value may. */
  type?: string;
}

/** What a test compares with: an input that fits the kind of the field. */
export function OperandEditor({ field, value = {}, onChange, error, type }: Props) {
  const t = useTranslations("conditions");
  const { currency } = useFormats();
  const common = { "aria-label": t("part.value"), size: "xs" as const, error };
  switch (field.kind) {
    case "number":
      return <NumberInput {...common} className={styles.short} value={value.number ?? ""} onChange={number => onChange(typeof number === "number" ? { number } : {})} />;
    case "amount":
      return <TextInput {...common} className={styles.short} inputMode="decimal" rightSection={currency} rightSectionWidth={44} value={value.amount ?? ""} onChange={({ currentTarget }) => onChange({ amount: currentTarget.value.trim() })} />;
    case "flag":
      return <NativeSelect {...common} value={String(value.flag ?? true)} data={[{ value: "true", label: t("yes") }, { value: "false", label: t("no") }]} onChange={({ currentTarget }) => onChange({ flag: currentTarget.value === "true" })} />;
    case "date":
    case "time":
      return <TimeOperand field={field} value={value} onChange={onChange} error={error} {...(type && { type })} />;
    default:
      return <TextOperand field={field} value={value} onChange={onChange} error={error} />;
  }
}

/** Text as such, or a choice where there are few. */
function TextOperand({ field, value, onChange, error }: Omit<Props, "value"> & { value: OperandInput }) {
  const t = useTranslations("conditions");
  const options = useOptions(field);
  const common = { "aria-label": t("part.value"), size: "xs" as const, error };
  if (!options) return <TextInput {...common} maxLength={200} value={value.text ?? ""} onChange={({ currentTarget }) => onChange({ text: currentTarget.value })} />;
  const known = !value.text || options.some(option => option.value === value.text);
  const data = [{ value: "", label: t("choose"), disabled: true }, ...options, ...(known ? [] : [{ value: value.text ?? "", label: t("unknown") }])];
  return <NativeSelect {...common} value={value.text ?? ""} data={data} onChange={({ currentTarget }) => onChange({ text: currentTarget.value })} />;
}

/** Several texts: ticked where there are few, else written with commas between. */
export function OperandsEditor({ field, values = [], onChange, error }: { field: KnownField; values: OperandInput[] | undefined; onChange: (values: OperandInput[]) => void; error: string | undefined }) {
  const t = useTranslations("conditions");
  const options = useOptions(field);
  const texts = values.flatMap(({ text }) => text ?? []);
  const change = (next: string[]) => onChange(next.map(text => ({ text })));
  if (!options) return <TextInput aria-label={t("part.values")} size="xs" error={error} defaultValue={texts.join(t("comma"))} onBlur={({ currentTarget }) => change(currentTarget.value.split(/[,，、]/).map(part => part.trim()).filter(Boolean))} />;
  return (
    <Checkbox.Group aria-label={t("part.values")} value={texts} onChange={change} error={error}>
      <Group gap="4px 12px" className={styles.ticks}>
        {options.map(option => (
          <Checkbox key={option.value} size="xs" value={option.value} label={option.label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function useOptions({ kind, codes, enumeration, of }: KnownField) {
  const words = useWords();
  const { choices } = useVocabulary();
  if (kind === "code") return codes?.map(code => ({ value: code, label: words(`code.${enumeration ?? ""}`, code) }));
  return kind === "reference" ? choices(of ?? "") : undefined;
}

const MODES = ["ago", "ahead", "time", "field"] as const;
type Mode = (typeof MODES)[number];

const UNITS: readonly SpanUnit[] = ["MINUTES", "HOURS", "WORKING_HOURS", "DAYS", "WORKING_DAYS", "WEEKS", "MONTHS", "YEARS"];
const isWorking = (unit: SpanUnit) => unit.startsWith("WORKING");
const LONG: readonly SpanUnit[] = ["DAYS", "WEEKS", "MONTHS", "YEARS"];

/** A day, so long before or after now, or another field and so long after it. */
function TimeOperand({ field, value, onChange, error, type }: Omit<Props, "value"> & { value: OperandInput }) {
  const t = useTranslations("conditions");
  const { today } = useFormats();
  const mode: Mode = MODES.find(each => value[each] !== undefined && value[each] !== null) ?? "ago";
  const start: Record<Mode, OperandInput> = { ago: { ago: ONE_WEEK }, ahead: { ahead: ONE_WEEK }, time: { time: today }, field: { field: "" } };
  const modes = MODES.filter(each => each !== "field" || type);
  return (
    <>
      <NativeSelect aria-label={t("part.mode")} size="xs" value={mode} data={modes.map(each => ({ value: each, label: t(`mode.${each}`) }))} onChange={({ currentTarget }) => onChange(start[currentTarget.value as Mode])} />
      {mode === "time" && <TextInput aria-label={t("part.value")} size="xs" type="date" error={error} value={value.time?.slice(0, 10) ?? ""} onChange={({ currentTarget }) => onChange({ time: currentTarget.value })} />}
      {(mode === "ago" || mode === "ahead") && <SpanEditor value={value[mode] ?? ONE_WEEK} units={UNITS} error={error} onChange={span => onChange({ [mode]: span })} />}
      {mode === "field" && type && <OtherField field={field} type={type} value={value} onChange={onChange} error={error} />}
    </>
  );
}

function OtherField({ field, type, value, onChange, error }: Omit<Props, "value" | "type"> & { type: string; value: OperandInput }) {
  const t = useTranslations("conditions");
  const groups = useTestable(type);
  const times = groups.map(({ label, options }) => ({ group: label, items: options.filter(option => !option.figure && option.field !== field && (option.field.kind === "date" || option.field.kind === "time")).map(({ path, label: name }) => ({ value: path, label: name })) })).filter(({ items }) => items.length > 0);
  const other = groups.flatMap(({ options }) => options).find(({ path }) => path === value.field)?.field;
  const plus = value.plus ?? { count: 0, unit: "DAYS" as const };
  return (
    <>
      <NativeSelect aria-label={t("part.other")} size="xs" error={error} value={value.field ?? ""} data={[{ value: "", label: t("choose"), disabled: true }, ...times]} onChange={({ currentTarget }) => onChange({ field: currentTarget.value, ...(value.plus && { plus: value.plus }) })} />
      <span className={styles.word}>{t("plus")}</span>
      <SpanEditor value={plus} units={other?.kind === "date" ? LONG : UNITS.filter(unit => !isWorking(unit))} onChange={span => onChange({ field: value.field ?? "", ...(span.count !== 0 && { plus: span }) })} />
    </>
  );
}

/** So many minutes, days or the like. */
export function SpanEditor({ value, units, onChange, error }: { value: SpanInput; units: readonly SpanUnit[]; onChange: (value: SpanInput) => void; error?: string | undefined }) {
  const t = useTranslations("conditions");
  const words = useWords();
  return (
    <>
      <NumberInput aria-label={t("part.count")} size="xs" className={styles.count} error={error} allowDecimal={false} min={0} max={100_000} value={value.count} onChange={count => onChange({ ...value, count: Number(count) })} />
      <NativeSelect aria-label={t("part.unit")} size="xs" value={value.unit} data={units.map(unit => ({ value: unit, label: words("unit", unit) }))} onChange={({ currentTarget }) => onChange({ ...value, unit: currentTarget.value as SpanUnit })} />
    </>
  );
}

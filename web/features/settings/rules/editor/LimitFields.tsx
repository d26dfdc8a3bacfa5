"use client";
import { Checkbox, NumberInput } from "@mantine/core";
import { useTranslations } from "next-intl";

const FIELDS = [
  { name: "coolingDays", min: 1, max: 3_650 },
  { name: "perPersonAndDay", min: 1, max: 1_000 },
  { name: "quietFrom", min: 0, max: 23 },
  { name: "quietUntil", min: 0, max: 23 },
  { name: "holdOutPercent", min: 0, max: 90 },
  { name: "escalateAfterHours", min: 1, max: 720 },
] as const;

/** A rule's limits, in the order of their inputs. */
export const LIMITS = ["coolingDays", "perPersonAndDay", "quietFrom", "quietUntil", "workingHoursOnly", "holdOutPercent"] as const;

/** How often a rule may act, whom it leaves out, and when an alert also goes to the manager; null for no limit. */
export type LimitValues = Record<(typeof FIELDS)[number]["name"], number | null> & { workingHoursOnly: boolean };

/** A rule's limits, of which any may be missing, as they are edited. */
export function limitValues(limits: { [Name in keyof LimitValues]?: LimitValues[Name] | null | undefined } | null | undefined, escalateAfterHours: number | null | undefined): LimitValues {
  const { coolingDays = null, perPersonAndDay = null, quietFrom = null, quietUntil = null, holdOutPercent = null, workingHoursOnly } = limits ?? {};
  return { coolingDays, perPersonAndDay, quietFrom, quietUntil, holdOutPercent, escalateAfterHours: escalateAfterHours ?? null, workingHoursOnly: workingHoursOnly ?? false };
}

/** Quiet hours have a beginning and an end. */
export const isHalf = ({ quietFrom, quietUntil }: LimitValues): boolean => (quietFrom === null) !== (quietUntil === null);

/** The inputs of a rule's limits; empty means none. */
export function LimitFields({ values, onChange }: { values: LimitValues; onChange: (values: LimitValues) => void }) {
  const t = useTranslations("settings.rules.limit");
  return (
    <>
      {FIELDS.map(({ name, min, max }) => (
        <NumberInput
          key={name}
          size="xs"
          label={t(name)}
          min={min}
          max={max}
          allowDecimal={false}
          value={values[name] ?? ""}
          error={isHalf(values) && name.startsWith("quiet") && values[name] === null ? t("both") : undefined}
          onChange={value => onChange({ ...values, [name]: typeof value === "number" ? value : null })}
        />
      ))}
      <Checkbox size="xs" label={t("workingHoursOnly")} checked={values.workingHoursOnly} onChange={event => onChange({ ...values, workingHoursOnly: event.currentTarget.checked })} />
    </>
  );
}

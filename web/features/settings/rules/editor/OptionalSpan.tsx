"use client";
import { Checkbox, Input } from "@mantine/core";
import { ONE_WEEK } from "@/components/condition/draft";
import { SpanEditor } from "@/components/condition/OperandEditor";
import type { SpanInput, SpanUnit } from "@/generated/graphql";
import styles from "./editor.module.css";

const UNITS: readonly SpanUnit[] = ["HOURS", "WORKING_HOURS", "DAYS", "WORKING_DAYS", "WEEKS", "MONTHS"];

interface Props {
  label: string;
  /** What it is called to have none; absent where there must be one. */
  none?: string;
  value: SpanInput | undefined;
  onChange: (value: SpanInput | undefined) => void;
}

/** After how long something is due, if at all. */
export function OptionalSpan({ label, none, value, onChange }: Props) {
  return (
    <Input.Wrapper label={label} size="xs">
      <div className={styles.span}>
        {none && <Checkbox size="xs" aria-label={label} checked={value !== undefined} label={value ? undefined : none} onChange={({ currentTarget }) => onChange(currentTarget.checked ? ONE_WEEK : undefined)} />}
        {value && <SpanEditor value={value} units={UNITS} onChange={onChange} />}
      </div>
    </Input.Wrapper>
  );
}

"use client";
import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ConditionInput, RelatedTestInput, TestComparison } from "@/generated/graphql";
import { useFault } from "./FaultText";
import { OperandEditor } from "./OperandEditor";
import { newTest } from "./TestEditor";
import { useTestable, useVocabulary, useWords, type KnownField } from "./vocabulary";
import styles from "./condition.module.css";

const COMPARISONS: readonly TestComparison[] = ["AT_LEAST", "MORE", "IS", "LESS", "AT_MOST", "IS_NOT"];

/** At least one of them, as a count begins. */
export const newCount = (name: string): ConditionInput => ({ related: { name, is: "AT_LEAST", value: { number: 1 } } });

interface Props {
  type: string;
  test: RelatedTestInput;
  path: string;
  /** Draws the conditions on which records count. */
  group: (props: { type: string; condition: ConditionInput; path: string; onChange: (condition: ConditionInput) => void; onRemove: () => void }) => ReactNode;
  onChange: (condition: ConditionInput) => void;
  onRemove: () => void;
}

/** How many related records there are, or what they come to, and which of them count. */
export function RelatedEditor({ type, test, path, group, onChange, onRemove }: Props) {
  const t = useTranslations("conditions");
  const words = useWords();
  const { typeOf } = useVocabulary();
  const faults = [useFault(`${path}.related.value`), useFault(`${path}.related.name`), useFault(`${path}.related.sum`), useFault(`${path}.related.is`)];
  const related = typeOf(type)?.related ?? [];
  const other = related.find(({ name }) => name === test.name)?.of;
  const [first] = useTestable(other ?? "").flatMap(({ options }) => options);
  const sums = (typeOf(other ?? "")?.fields ?? []).filter(({ kind, name }) => kind === "amount" || (kind === "number" && name !== "probability"));
  const summed: KnownField = sums.find(({ name }) => name === test.sum) ?? { name: "count", kind: "number", comparisons: [...COMPARISONS] };
  const change = (changes: Partial<RelatedTestInput>) => onChange({ related: { ...test, ...changes } });
  const count = (sum: string) => change({ sum: sum || null, value: sums.find(({ name }) => name === sum)?.kind === "amount" ? { amount: "" } : { number: 1 } });
  const names = [...(other ? [] : [{ value: test.name, label: `${words("field", test.name)} (${t("unknown")})` }]), ...related.map(({ name }) => ({ value: name, label: words("field", name) }))];
  return (
    <div className={styles.related}>
      <div className={styles.test}>
        <NativeSelect aria-label={t("part.related")} size="xs" className={styles.field} value={test.name} data={names} onChange={({ currentTarget }) => onChange(newCount(currentTarget.value))} />
        {sums.length > 0 && <NativeSelect aria-label={t("part.sum")} size="xs" value={test.sum ?? ""} data={[{ value: "", label: t("sum.count") }, ...sums.map(({ name }) => ({ value: name, label: t("sum.of", { field: words("field", name) }) }))]} onChange={({ currentTarget }) => count(currentTarget.value)} />}
        <NativeSelect aria-label={t("part.comparison")} size="xs" value={test.is} data={COMPARISONS.map(is => ({ value: is, label: words("comparison", is) }))} onChange={({ currentTarget }) => change({ is: currentTarget.value as TestComparison })} />
        <OperandEditor field={summed} value={test.value} error={faults.find(Boolean)} onChange={value => change({ value })} />
        <ActionIcon className={styles.remove} variant="subtle" color="gray" aria-label={t("remove.test")} onClick={onRemove}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {other && test.where && group({ type: other, condition: test.where, path: `${path}.related.where`, onChange: where => change({ where }), onRemove: () => change({ where: null }) })}
      {other && !test.where && first && (
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => change({ where: { all: [newTest(first)] } })}>
          {t("add.where")}
        </Button>
      )}
    </div>
  );
}

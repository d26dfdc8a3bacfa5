"use client";
import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ConditionInput } from "@/generated/graphql";
import { COMBINATIONS, conditionOf, groupOf, isGroup, pathOfPart, type Combination } from "./draft";
import { FaultText } from "./FaultText";
import { newCount, RelatedEditor } from "./RelatedEditor";
import { newTest, TestEditor } from "./TestEditor";
import { useTestable, useVocabulary } from "./vocabulary";
import styles from "./condition.module.css";

/** As deep as the API lets conditions be. */
const MOST_LEVELS = 6;

interface Props {
  type: string;
  condition: ConditionInput;
  path: string;
  depth: number;
  onChange: (condition: ConditionInput) => void;
  /** Absent for the outermost group, which stays. */
  onRemove?: () => void;
}

/** Conditions of which all, any or none must hold. */
export function GroupEditor({ type, condition, path, depth, onChange, onRemove }: Props) {
  const t = useTranslations("conditions");
  const label = useId();
  const { typeOf } = useVocabulary();
  const [first] = useTestable(type).flatMap(({ options }) => options);
  const [related] = typeOf(type)?.related ?? [];
  const { combination, parts } = groupOf(condition);
  const change = (next: readonly ConditionInput[], how: Combination = combination) => onChange(conditionOf({ combination: how, parts: next }));
  const add = (part: ConditionInput) => change([...parts, part]);
  return (
    <fieldset className={styles.group} aria-labelledby={label}>
      <div className={styles.head}>
        <NativeSelect id={label} aria-label={t("group.label")} size="xs" value={combination} data={COMBINATIONS.map(each => ({ value: each, label: t(`group.${each}`) }))} onChange={({ currentTarget }) => change(parts, currentTarget.value as Combination)} />
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" aria-label={t("remove.group")} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      <FaultText path={path} own />
      <ul className={styles.parts}>
        {parts.map((part, index) => {
          const props = { type, path: pathOfPart(path, combination, index), onChange: (next: ConditionInput) => change(parts.map((each, at) => (at === index ? next : each))), onRemove: () => change(parts.filter((_, at) => at !== index)) };
          return (
            <li key={index}>
              {isGroup(part) ? <GroupEditor {...props} condition={part} depth={depth + 1} /> : part.related ? <RelatedEditor {...props} test={part.related} group={where => <GroupEditor {...where} depth={depth + 1} />} /> : <TestEditor {...props} condition={part} />}
            </li>
          );
        })}
      </ul>
      <div className={styles.add}>
        {first && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => add(newTest(first))}>
            {t("add.field")}
          </Button>
        )}
        {related && depth < MOST_LEVELS && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => add(newCount(related.name))}>
            {t("add.related")}
          </Button>
        )}
        {first && depth < MOST_LEVELS - 1 && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => add({ any: [newTest(first)] })}>
            {t("add.group")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

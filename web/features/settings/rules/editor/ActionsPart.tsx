"use client";
import { ActionIcon, Button, Menu, Text } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { RuleActionInput, RuleChoicesQuery } from "@/generated/graphql";
import { ActionForm } from "./ActionForm";
import { kindOf, newAction, REPEATED, type ActionKind } from "./draft";
import { useFaultAt } from "./faults";
import styles from "./editor.module.css";

interface Props {
  actions: readonly RuleActionInput[];
  options: RuleChoicesQuery["ruleOptions"][number];
  onChange: (actions: RuleActionInput[]) => void;
}

/** What is done, in order: each action with its form, and those that may be added. */
export function ActionsPart({ actions, options, onChange }: Props) {
  const t = useTranslations("settings.rules");
  const there = actions.map(kindOf);
  const addable = (options.actions as ActionKind[]).filter(kind => REPEATED.includes(kind) || !there.includes(kind));
  return (
    <>
      {actions.map((action, index) => (
        <ActionBlock
          key={index}
          action={action}
          index={index}
          options={options}
          onChange={next => onChange(actions.map((each, at) => (at === index ? next : each)))}
          onRemove={actions.length > 1 ? () => onChange(actions.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      {addable.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} style={{ justifySelf: "start" }}>
              {t("editor.addAction")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {addable.map(kind => (
              <Menu.Item key={kind} onClick={() => onChange([...actions, newAction[kind]])}>
                {t(`action.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

function ActionBlock({ action, index, options, onChange, onRemove }: { action: RuleActionInput; index: number; options: Props["options"]; onChange: (action: RuleActionInput) => void; onRemove: (() => void) | undefined }) {
  const t = useTranslations("settings.rules");
  const kind = kindOf(action);
  const name = t(`action.${kind}`);
  const path = `input.definition.actions.${index}.${kind}`;
  const fault = useFaultAt(path);
  return (
    <section className={styles.block} aria-label={name}>
      <div className={styles.head}>
        <Text size="sm">{name}</Text>
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" aria-label={t("editor.removeAction", { action: name })} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      <ActionForm action={action} subject={options.subject} settable={options.settable} onChange={onChange} />
      {fault && (
        <Text size="xs" c="bad" role="alert">
          {fault}
        </Text>
      )}
    </section>
  );
}

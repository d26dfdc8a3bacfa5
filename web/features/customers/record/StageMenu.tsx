"use client";
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { toast } from "@/components/feedback/toast";
import { Tint } from "@/components/text/Tint";
import { MoveLifeCycleDocument, type LifeCycleStage } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import type { Customer } from "./useCustomer";
import styles from "./record.module.css";

/** The customer's stage, and the steps that are allowed from it. */
export function StageMenu({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.stage");
  const stages = useTranslations("common.stage");
  const undoLabel = useTranslations("common.actions")("undo");
  const [move, moving] = useAct(MoveLifeCycleDocument);
  const { id, version, lifeCycleStage: stage, availableStages, abilities } = customer;
  const name = (
    <Tint of={stage}>
      <span className={styles.stage} data-stage={stage}>
        {stages(stage)}
      </span>
    </Tint>
  );
  if (!abilities.includes("move") || availableStages.length === 0) return name;
  const go = async (to: LifeCycleStage) => {
    try {
      const { moveLifeCycle: moved } = await move({ id, version, to });
      // Not every step can be taken back: who was won once is no prospect again.
      const undo = moved.availableStages.includes(stage) && { label: undoLabel, run: () => move({ id, version: moved.version, to: stage }).catch(() => undefined) };
      toast({ message: t("moved", { stage: stages(to) }), ...(undo && { undo }) });
    } catch {
      // Said in a toast already.
    }
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="compact-sm" loading={moving} rightSection={<IconChevronDown size={14} />} aria-label={t("change", { stage: stages(stage) })}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {availableStages.map(to => (
          <Menu.Item key={to} onClick={() => void go(to)}>
            {t("moveTo", { stage: stages(to) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

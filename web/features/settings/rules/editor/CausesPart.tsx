"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { RuleCauseInput } from "@/generated/graphql";
import { CausePart } from "./CausePart";
import { newCause } from "./draft";

const MOST = 5;

interface Props {
  causes: readonly RuleCauseInput[];
  subject: string;
  isCondition: boolean;
  onChange: (causes: RuleCauseInput[]) => void;
}

/** The reasons to act; of several, one may take the place of another (due soon, then overdue). */
export function CausesPart({ causes, subject, isCondition, onChange }: Props) {
  const t = useTranslations("settings.rules.editor");
  const free = Array.from({ length: MOST }, (_, index) => `cause${index + 1}`).find(name => causes.every(cause => cause.name !== name));
  return (
    <>
      {causes.map((cause, index) => (
        <CausePart
          key={cause.name}
          cause={cause}
          index={index}
          subject={subject}
          isCondition={isCondition}
          onChange={next => onChange(causes.map(each => (each === cause ? next : each)))}
          onRemove={causes.length > 1 ? () => onChange(causes.filter(each => each !== cause)) : undefined}
        />
      ))}
      {free && causes.length < MOST && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} style={{ justifySelf: "start" }} onClick={() => onChange([...causes, newCause(free)])}>
          {t("addCause")}
        </Button>
      )}
    </>
  );
}

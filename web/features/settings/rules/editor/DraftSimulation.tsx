"use client";
import { Button, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { SimulateOwnRuleDocument, type RuleDefinitionInput } from "@/generated/graphql";
import { fieldErrors } from "@/lib/apollo/errors";
import { useLongQuery } from "@/lib/useLongQuery";
import { SimulationRun } from "../SimulationRun";
import { isAskable } from "./draft";
import styles from "./editor.module.css";

/** What the rule would do as it stands, on demand; asked again whenever it is pressed. */
export function DraftSimulation({ definition, segmentId }: { definition: RuleDefinitionInput; segmentId: string | null }) {
  const t = useTranslations("settings.rules.editor");
  const [state, ask, stop] = useLongQuery(SimulateOwnRuleDocument);
  const askable = isAskable(definition);
  const again = () => void ask({ definition, segmentId });
  const isFaulty = state.is === "failed" && fieldErrors(state.error).length > 0;
  return (
    <div className={styles.part}>
      <Button style={{ justifySelf: "start" }} size="compact-sm" variant="default" disabled={!askable || state.is === "running"} onClick={again}>
        {t("simulate")}
      </Button>
      {!askable && <Text size="xs">{t("incomplete")}</Text>}
      {isFaulty ? <Text size="sm">{t("incomplete")}</Text> : <SimulationRun state={state} simulation={state.is === "answered" ? state.data.simulateOwnRule : undefined} again={again} stop={stop} />}
    </div>
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Skeleton, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorState } from "@/components/state/ErrorState";
import { SimulateOwnRuleDocument, type RuleDefinitionInput, type SimulateOwnRuleQueryVariables } from "@/generated/graphql";
import { fieldErrors } from "@/lib/apollo/errors";
import { SimulationView } from "../Simulation";
import { isAskable } from "./draft";
import styles from "./editor.module.css";

/** What the rule would do as it stands, on demand; asked again whenever it is pressed. */
export function DraftSimulation({ definition, segmentId }: { definition: RuleDefinitionInput; segmentId: string | null }) {
  const t = useTranslations("settings.rules.editor");
  const [asked, setAsked] = useState<SimulateOwnRuleQueryVariables | null>(null);
  const askable = isAskable(definition);
  return (
    <div className={styles.part}>
      <Button style={{ justifySelf: "start" }} size="compact-sm" variant="default" disabled={!askable} onClick={() => setAsked({ definition, segmentId })}>
        {t("simulate")}
      </Button>
      {!askable && <Text size="xs">{t("incomplete")}</Text>}
      {asked && <Asked variables={asked} />}
    </div>
  );
}

function Asked({ variables }: { variables: SimulateOwnRuleQueryVariables }) {
  const t = useTranslations("settings.rules.editor");
  const { data, error, refetch } = useQuery(SimulateOwnRuleDocument, { variables, fetchPolicy: "network-only" });
  if (error && fieldErrors(error).length > 0) return <Text size="sm">{t("incomplete")}</Text>;
  if (error) return <ErrorState error={error} retry={refetch} />;
  return data ? <SimulationView {...data.simulateOwnRule} /> : <Skeleton height={120} />;
}

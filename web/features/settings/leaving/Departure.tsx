"use client";
import { Alert, Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Panel } from "@/components/page/Panel";
import { DeactivateUserDocument, type DeactivateUserMutation, type LeavingPersonQuery } from "@/generated/graphql";
import { problemText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { decided, handoverInput, UNDECIDED, type Choice } from "./choice";
import { ChooseSuccessors } from "./ChooseSuccessors";
import { OwnedKinds } from "./OwnedKinds";
import styles from "./leaving.module.css";

const ConfirmByName = dynamic(() => import("@/components/edit/ConfirmByName"), { ssr: false });

type Person = Extract<LeavingPersonQuery["node"], { version: number }>;

interface Props {
  person: Person;
  owned: LeavingPersonQuery["ownedBy"];
  onDone: (done: DeactivateUserMutation["deactivateUser"]) => void;
}

/** What is at hand, who takes it, and the step itself, which is confirmed by the person's name. */
export function Departure({ person, owned, onDone }: Props) {
  const t = useTranslations("settings.people.leaving");
  const errors = useTranslations("errors");
  const [choice, setChoice] = useState<Choice>(UNDECIDED);
  const [confirming, setConfirming] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [deactivate] = useAct(DeactivateUserDocument);
  const handed = owned.filter(({ fate }) => fate === "HANDED_OVER");
  const leave = async () => {
    const handover = handed.length > 0 ? handoverInput(choice) : null;
    try {
      const { deactivateUser } = await deactivate({ id: person.id, version: person.version, handover }, { done: t("done", { name: person.name }), quiet: ["BAD_USER_INPUT"] });
      onDone(deactivateUser);
    } catch (error) {
      setProblem(problemText(error, errors));
    }
  };
  return (
    <>
      <Panel title={t("owned")}>
        <OwnedKinds owned={owned} />
      </Panel>
      {handed.length > 0 && (
        <Panel title={t("successors")}>
          <ChooseSuccessors choice={choice} kinds={handed} team={person.team} leaver={person.id} onChange={setChoice} />
        </Panel>
      )}
      {problem && <Alert color="bad">{problem}</Alert>}
      <div className={styles.foot}>
        <Button color="bad" disabled={handed.length > 0 && !decided(choice, handed)} onClick={() => setConfirming(true)}>
          {t("submit", { name: person.name })}
        </Button>
      </div>
      {confirming && (
        <ConfirmByName opened onClose={() => setConfirming(false)} title={t("title", { name: person.name })} consequence={t("consequence", { name: person.name })} name={person.name} verb={t("verb")} onConfirm={leave} />
      )}
    </>
  );
}

"use client";
import { useMutation } from "@apollo/client/react";
import { Modal, Skeleton, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ProveIdentityDocument, StartProofDocument, type StartProofMutation } from "@/generated/graphql";
import { ErrorState } from "../state/ErrorState";
import type { Answer } from "./askForProof";
import { ProofForm, type Proof } from "./ProofForm";

/** Asks for a proof before a dangerous step; the step is repeated by itself afterwards. */
export default function ProofDialog({ onAnswer }: { onAnswer: Answer }) {
  const t = useTranslations("proof");
  const [start] = useMutation(StartProofDocument);
  const [prove] = useMutation(ProveIdentityDocument);
  const [asked, setAsked] = useState<StartProofMutation["startProof"]>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    start().then(({ data }) => setAsked(data?.startProof), setError);
  }, [start]);
  const onProof = async (proof: Proof) => {
    await prove({ variables: { proof: { ...proof, ...(proof.passkey && { challenge: asked?.passkey?.challenge ?? "" }) } } });
    onAnswer(true);
  };
  return (
    <Modal opened onClose={() => onAnswer(false)} title={t("title")}>
      <Text mb="md">{t("lead")}</Text>
      {error !== undefined && <ErrorState error={error} />}
      {error === undefined && !asked && <Skeleton height={88} />}
      {asked && <ProofForm ways={asked.ways} passkey={asked.passkey?.options ?? null} onProof={onProof} onCancel={() => onAnswer(false)} />}
    </Modal>
  );
}

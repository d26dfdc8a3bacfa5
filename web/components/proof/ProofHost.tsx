"use client";
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { onQuestion, pendingQuestion } from "./askForProof";

const ProofDialog = dynamic(() => import("./ProofDialog"), { ssr: false });

/** Where the dialog of `askForProof` appears; loaded with the first question. */
export function ProofHost() {
  const answer = useSyncExternalStore(onQuestion, pendingQuestion, () => undefined);
  return answer && <ProofDialog onAnswer={answer} />;
}

"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { SidePanel } from "@/components/page/SidePanel";
import { ErrorState } from "@/components/state/ErrorState";
import { PersonByIdDocument } from "@/generated/graphql";
import { AtHand } from "./AtHand";
import { PersonActions } from "./PersonActions";
import { PersonFacts } from "./PersonFacts";

/** A colleague beside the list: facts, role, what they have at hand, and what can be done. */
export default function PersonPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations("settings.people");
  const { data, error, refetch } = useQuery(PersonByIdDocument, { variables: { id } });
  const person = data?.node?.__typename === "User" ? data.node : undefined;
  return (
    <SidePanel title={person?.name ?? t("one")} onClose={onClose}>
      {error && !person && <ErrorState error={error} retry={() => refetch()} />}
      {!error && !person && <div aria-busy />}
      {person && (
        <>
          <PersonFacts person={person} />
          {person.active && person.abilities.includes("deactivate") && <AtHand userId={person.id} />}
          <PersonActions person={person} />
        </>
      )}
    </SidePanel>
  );
}

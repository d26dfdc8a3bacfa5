"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { PageHead } from "@/components/page/PageHead";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { LeavingPersonDocument, type DeactivateUserMutation } from "@/generated/graphql";
import { useCan } from "@/lib/viewer";
import { Departure } from "./Departure";
import { HandedOver } from "./HandedOver";
import styles from "./leaving.module.css";

/** Somebody leaves: what they have at hand, who takes it over, and what came of it. */
export function LeavingScreen({ id }: { id: string }) {
  return useCan("user:deactivate") ? <Leaving id={id} /> : <ForbiddenState />;
}

function Leaving({ id }: { id: string }) {
  const t = useTranslations("settings.people");
  const [done, setDone] = useState<DeactivateUserMutation["deactivateUser"] | null>(null);
  const { data, error, refetch } = useQuery(LeavingPersonDocument, { variables: { id }, fetchPolicy: "cache-and-network", skip: done !== null });
  const person = data?.node?.__typename === "User" ? data.node : undefined;
  if (error && !data) return <ErrorState error={error} retry={() => refetch()} />;
  return (
    <>
      <PageHead
        title={person ? t("leaving.title", { name: person.name }) : t("leaving.open")}
        detail={t("leaving.lead")}
        above={
          <Link className={styles.above} href={`/settings/people?open=${encodeURIComponent(id)}`}>
            {t("title")}
          </Link>
        }
      />
      <div className={styles.body} aria-busy={!data}>
        {done && person && <HandedOver name={person.name} parts={done.handedOver} />}
        {!done && person?.active === false && <p>{t("leaving.gone", { name: person.name })}</p>}
        {!done && person?.active && data && <Departure person={person} owned={data.ownedBy} onDone={setDone} />}
      </div>
    </>
  );
}

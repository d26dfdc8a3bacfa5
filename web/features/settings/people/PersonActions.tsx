"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { EndSessionsOfDocument, MakeResetLinkDocument, ReactivateUserDocument, ResendInvitationDocument, ResetSecondFactorDocument, type PersonPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { leavingPath } from "../leaving/leavingPath";
import styles from "./people.module.css";

const RoleDialog = dynamic(() => import("./RoleDialog"), { ssr: false });
const LinkDialog = dynamic(() => import("./LinkDialog"), { ssr: false });

/** What can be done with a colleague, by those who may. */
export function PersonActions({ person }: { person: PersonPartsFragment }) {
  const t = useTranslations("settings.people");
  const [dialog, setDialog] = useState<{ link: string } | "role" | null>(null);
  const [resend, resending] = useAct(ResendInvitationDocument);
  const [reset, resetting] = useAct(MakeResetLinkDocument);
  const [endSessions, ending] = useAct(EndSessionsOfDocument);
  const [resetFactor, resettingFactor] = useAct(ResetSecondFactorDocument);
  const [reactivate, reactivating] = useAct(ReactivateUserDocument);
  const mayInvite = useCan("user:create");
  const { id, version, name, active, invitedAt, abilities } = person;
  const may = (verb: string) => abilities.includes(verb);
  // What was refused has been said in a toast.
  const run = (work: Promise<unknown>) => void work.catch(() => undefined);
  const linkOf = async (work: Promise<{ link: string | null }>, sent: string) => {
    const { link } = await work;
    if (link) setDialog({ link });
    return sent;
  };
  const invite = async () => linkOf(resend({ id }, { done: t("invite.again", { name }) }).then(answer => answer.resendInvitation), name);
  const sendReset = async () => linkOf(reset({ id }, { done: t("reset.done", { name }) }).then(answer => answer.makeResetLink), name);
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>{t("actions")}</h2>
      <div className={styles.actions}>
        {active && may("changeRole") && (
          <Button size="compact-md" variant="default" onClick={() => setDialog("role")}>
            {t("role.open")}
          </Button>
        )}
        {active && invitedAt && mayInvite && (
          <Button size="compact-md" variant="default" loading={resending} onClick={() => run(invite())}>
            {t("invite.resend")}
          </Button>
        )}
        {active && !invitedAt && may("update") && (
          <>
            <Button size="compact-md" variant="default" loading={resetting} onClick={() => run(sendReset())}>
              {t("reset.open")}
            </Button>
            <Button size="compact-md" variant="default" loading={ending} onClick={() => run(endSessions({ userId: id }, { done: t("sessions.done", { name }) }))}>
              {t("sessions.end")}
            </Button>
            <Button size="compact-md" variant="default" loading={resettingFactor} onClick={() => run(resetFactor({ userId: id }, { done: t("secondFactor.done", { name }) }))}>
              {t("secondFactor.reset")}
            </Button>
          </>
        )}
        {active && may("deactivate") && (
          <Button size="compact-md" variant="default" color="bad" component={Link} href={leavingPath(id)}>
            {t("leaving.open")}
          </Button>
        )}
        {!active && may("reactivate") && (
          <Button size="compact-md" variant="default" loading={reactivating} onClick={() => run(reactivate({ id, version }, { done: t("reactivate.done", { name }) }))}>
            {t("reactivate.open")}
          </Button>
        )}
      </div>
      {dialog === "role" && <RoleDialog person={person} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== "role" && <LinkDialog name={name} link={dialog.link} onClose={() => setDialog(null)} />}
    </section>
  );
}

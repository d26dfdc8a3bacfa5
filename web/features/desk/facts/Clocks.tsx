"use client";
import { useTranslations } from "next-intl";
import { Clock } from "@/components/text/Clock";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import type { Ticket } from "../ticket/useTicket";
import styles from "./facts.module.css";

/** Both promises of a ticket: the first answer and the solution, each running, kept or broken. */
export function Clocks({ ticket }: { ticket: Ticket }) {
  const t = useTranslations("desk.clock");
  return (
    <>
      <Pledge label={t("firstResponse")} since={ticket.createdAt} due={ticket.firstResponseDueAt} kept={ticket.firstRespondedAt} />
      <Pledge label={t("resolution")} since={ticket.createdAt} due={ticket.resolutionDueAt} kept={ticket.resolvedAt} />
      <div className={styles.fact}>
        <span>{t("created")}</span>
        <When at={ticket.createdAt} />
      </div>
    </>
  );
}

function Pledge({ label, since, due, kept }: { label: string; since: string; due: string | null; kept: string | null }) {
  const t = useTranslations("desk.clock");
  const inTime = kept && due ? kept <= due : true;
  return (
    <div className={styles.fact}>
      <span>{label}</span>
      {kept ? <Mark meaning={inTime ? "good" : "bad"}>{t(inTime ? "inTime" : "late")}</Mark> : <Clock due={due} since={since} />}
    </div>
  );
}

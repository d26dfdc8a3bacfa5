"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import { EditField } from "@/components/edit/EditField";
import { toast } from "@/components/feedback/toast";
import { Mark } from "@/components/text/Mark";
import { errorText } from "@/lib/apollo/errors";
import type { Ticket } from "../ticket/useTicket";
import type { TicketActs } from "../ticket/useTicketActs";
import styles from "./facts.module.css";

const SCALE = ["1", "2", "3", "4", "5"] as const;
/** Up to this a customer is not satisfied. */
const LOW = 2;

/** What the customer says of a ticket that is over: 1 to 5, and in words. Noted by who may; others read it. */
export function Satisfaction({ ticket, acts }: { ticket: Ticket; acts: TicketActs }) {
  const t = useTranslations("desk.facts");
  const errors = useTranslations("errors");
  const { satisfaction, satisfactionComment, status } = ticket;
  const mayRate = ticket.abilities.includes("rate") && (status === "RESOLVED" || status === "CLOSED");
  if (satisfaction === null && !mayRate) return null;
  return (
    <>
      <div className={styles.fact}>
        <span>{t("satisfaction")}</span>
        {mayRate ? (
          <SegmentedControl
            size="xs"
            aria-label={`${t("satisfaction")}: ${satisfaction === null ? t("notRated") : t("satisfactionScale", { count: satisfaction })}`}
            data={SCALE.map(value => ({ value, label: value }))}
            value={satisfaction === null ? "" : String(satisfaction)}
            onChange={value => void acts.rate({ satisfaction: Number(value) }).catch((error: unknown) => toast({ message: errorText(error, errors), meaning: "bad" }))}
          />
        ) : (
          <Mark meaning={(satisfaction ?? 0) <= LOW ? "bad" : "good"}>{t("satisfactionScale", { count: satisfaction ?? 0 })}</Mark>
        )}
      </div>
      {satisfaction !== null && (mayRate || satisfactionComment) && (
        <EditField
          label={t("satisfactionComment")}
          field="satisfactionComment"
          kind="longText"
          value={satisfactionComment}
          canEdit={mayRate}
          save={(comment, version) => acts.rate({ satisfaction, satisfactionComment: comment }, version)}
        />
      )}
    </>
  );
}

"use client";
import { Button } from "@mantine/core";
import { IconBell, IconHeadset, IconPhone } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState, type ReactNode } from "react";
import { aboutAlert } from "@/components/alert/about";
import { AlertActions } from "@/components/alert/AlertActions";
import { AlertReason } from "@/components/alert/AlertReason";
import { LaterMenu } from "@/components/alert/LaterMenu";
import { useAlertActs } from "@/components/alert/useAlertActs";
import { CustomerName } from "@/components/text/CustomerName";
import { customerPath, ticketPath } from "@/lib/paths";
import { useFormats } from "@/lib/useFormats";
import { useNow } from "@/lib/useNow";
import { FollowUpActions } from "./FollowUpActions";
import type { Item } from "./urgency";
import styles from "./my-day.module.css";

const FollowUpOutcome = dynamic(() => import("./FollowUpOutcome"), { ssr: false });

const ICONS = { followUp: IconPhone, ticket: IconHeadset, alert: IconBell };

/** What a thing is called and where it is to be seen. */
function subjectOf(item: Item): { name: string; path: string } {
  if (item.kind === "followUp") return { name: item.followUp.subject, path: item.followUp.customer ? customerPath(item.followUp.customer.id) : "/" };
  if (item.kind === "ticket") return { name: item.ticket.subject, path: ticketPath(item.ticket.id) };
  return aboutAlert(item.alert) ?? { name: "", path: "/alerts" };
}

/** The customer, where the thing itself is not already one. */
function customerOf(item: Item) {
  if (item.kind === "followUp") return item.followUp.customer;
  if (item.kind === "ticket") return item.ticket.customer;
  return item.alert.record?.__typename === "Customer" ? null : item.alert.customer;
}

/** One thing that waits: what, why, and what can be done about it on the spot. */
export function ItemRow({ item, isNew }: { item: Item; isNew: boolean }) {
  const t = useTranslations("home");
  const [finishing, setFinishing] = useState(false);
  const { name, path } = subjectOf(item);
  const customer = customerOf(item);
  const Icon = ICONS[item.kind];
  return (
    <li className={styles.item} data-group={item.group} data-new={isNew || undefined}>
      <Icon size={18} stroke={1.7} className={styles.icon} aria-label={t(`what.${item.kind}`)} />
      <div className={styles.itemText}>
        <Link href={path} className={styles.subject}>
          {name || t(`what.${item.kind}`)}
        </Link>
        <span className={styles.why}>
          <span className={styles.reason}>
            <Why item={item} />
          </span>
          {customer && <CustomerName customer={customer} link />}
        </span>
      </div>
      <div className={styles.itemActions}>
        <Actions item={item} path={path} onDone={() => setFinishing(!finishing)} />
      </div>
      {finishing && item.kind === "followUp" && (
        <div className={styles.outcome}>
          <FollowUpOutcome followUp={item.followUp} onClose={() => setFinishing(false)} />
        </div>
      )}
    </li>
  );
}

/** The reason in words, as of now. */
function Why({ item }: { item: Item }): ReactNode {
  const t = useTranslations("home.reason");
  const formats = useFormats();
  const now = useNow();
  if (item.kind === "alert") return <AlertReason alert={item.alert} />;
  const span = formats.span(item.at - now);
  if (item.kind === "ticket") return t(item.at < now ? "ticketLate" : "ticketLeft", { span });
  return item.at < now ? t("followUpLate", { span }) : t("followUpDue", { time: formats.time(item.followUp.dueAt) });
}

function Actions({ item, path, onDone }: { item: Item; path: string; onDone: () => void }): ReactNode {
  const t = useTranslations("home.action");
  const snooze = useTranslations("alerts.action")("snooze");
  const acts = useAlertActs();
  if (item.kind === "followUp") return <FollowUpActions followUp={item.followUp} onDone={onDone} />;
  if (item.kind === "alert") return <AlertActions alert={item.alert} />;
  const { alert, ticket } = item;
  return (
    <>
      {alert?.abilities.includes("update") && <LaterMenu name={ticket.subject} verb={snooze} onLater={until => acts.snooze(alert, until)} />}
      <Button component={Link} href={path} variant="light" size="compact-sm" aria-label={`${t("reply")}: ${ticket.subject}`}>
        {t("reply")}
      </Button>
    </>
  );
}

"use client";
import { Button } from "@mantine/core";
import { IconCalendarPlus, IconFlag } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import { useCan } from "@/lib/viewer";
import type { Customer } from "../record/useCustomer";
import { FollowUpActions } from "./FollowUpActions";
import styles from "./followups.module.css";

const PlanDialog = dynamic(() => import("./PlanDialog"), { ssr: false });

/** The next thing that is to happen with this customer, or the invitation to plan it. */
export function NextStep({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.followUp");
  const mayPlan = useCan("followUp:create");
  const [planning, setPlanning] = useState(false);
  const next = customer.followUps?.edges[0]?.node;
  return (
    <div className={styles.next} data-overdue={next?.isOverdue || undefined}>
      <IconFlag size={16} aria-hidden />
      {next ? (
        <>
          <span className={styles.nextText}>
            <strong>{next.subject}</strong>
            <span className={styles.due}>{next.isOverdue ? <Mark meaning="bad">{t("overdue")}</Mark> : null} <When at={next.dueAt} /></span>
          </span>
          <FollowUpActions customerId={customer.id} followUp={next} />
        </>
      ) : (
        <span className={styles.nextText}>{t("none")}</span>
      )}
      {mayPlan && (
        <Button variant={next ? "subtle" : "light"} size="compact-sm" leftSection={<IconCalendarPlus size={14} />} onClick={() => setPlanning(true)}>
          {t("plan")}
        </Button>
      )}
      {planning && <PlanDialog customerId={customer.id} onClose={() => setPlanning(false)} />}
    </div>
  );
}

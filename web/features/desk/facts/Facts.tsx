"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { EditField } from "@/components/edit/EditField";
import { CustomerPicker } from "@/components/pickers/CustomerPicker";
import { ProductPicker } from "@/components/pickers/ProductPicker";
import { UserPicker } from "@/components/pickers/UserPicker";
import { Person } from "@/components/text/Person";
import { toast } from "@/components/feedback/toast";
import { errorText } from "@/lib/apollo/errors";
import type { TicketKind, TicketPriority, UpdateTicketInput } from "@/generated/graphql";
import { KINDS, PRIORITIES } from "../choices";
import type { Ticket } from "../ticket/useTicket";
import type { TicketActs } from "../ticket/useTicketActs";
import { Clocks } from "./Clocks";
import { CustomerFacts } from "./CustomerFacts";
import { Satisfaction } from "./Satisfaction";
import styles from "./facts.module.css";

const HistoryPanel = dynamic(() => import("@/components/history/HistoryPanel"), { ssr: false });

/** What is known of the ticket and of its customer; edited in place by who may. */
export function Facts({ ticket, acts }: { ticket: Ticket; acts: TicketActs }) {
  const t = useTranslations("desk");
  const errors = useTranslations("errors");
  const [changing, setChanging] = useState(false);
  const mayEdit = ticket.abilities.includes("update");
  const choose = (input: UpdateTicketInput) => void acts.update(input).catch((error: unknown) => toast({ message: errorText(error, errors), meaning: "bad" }));
  return (
    <>
      <section className={styles.part} aria-label={t("facts.ticket")}>
        <h3 className={styles.title}>{t("facts.ticket")}</h3>
        <div className={styles.fact}>
          <span>{t("field.assignee")}</span>
          {ticket.abilities.includes("assign") ? (
            <div className={styles.picker}>
              <UserPicker label={t("field.assignee")} hideLabel roles={["SERVICE", "ADMINISTRATOR"]} placeholder={t("view.unassigned")} value={ticket.assignee} onChange={user => void acts.assign(user)} />
            </div>
          ) : (
            <Person user={ticket.assignee} />
          )}
        </div>
        <EditField label={t("field.subject")} field="subject" value={ticket.subject} canEdit={mayEdit} required save={(subject, version) => acts.update({ subject }, version)} />
        <EditField
          label={t("field.priority")} field="priority" kind="select" value={ticket.priority} canEdit={mayEdit} required
          options={PRIORITIES.map(value => ({ value, label: t(`priority.${value}`) }))}
          save={(priority, version) => acts.update({ priority: priority as TicketPriority }, version)}
        />
        <EditField
          label={t("field.kind")} field="kind" kind="select" value={ticket.kind} canEdit={mayEdit} required
          options={KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
          save={(kind, version) => acts.update({ kind: kind as TicketKind }, version)}
        />
        {(mayEdit || ticket.product) && (
          <div className={styles.fact}>
            <span>{t("field.product")}</span>
            {mayEdit ? (
              <div className={styles.picker}>
                <ProductPicker label={t("field.product")} hideLabel placeholder="—" value={ticket.product} onChange={product => choose({ productId: product?.id ?? null })} />
              </div>
            ) : (
              <span className={styles.value}>{ticket.product?.name}</span>
            )}
          </div>
        )}
        <Clocks ticket={ticket} />
        <Satisfaction ticket={ticket} acts={acts} />
      </section>
      <section className={styles.part} aria-label={t("facts.customer")}>
        <div className={styles.fact}>
          <h3 className={styles.title}>{t("facts.customer")}</h3>
          {mayEdit && ticket.customer && (
            <Button variant="subtle" size="compact-sm" aria-expanded={changing} onClick={() => setChanging(!changing)}>
              {t("facts.change")}
            </Button>
          )}
        </div>
        {mayEdit && (changing || !ticket.customer) && (
          <CustomerPicker
            label={t("field.customer")} hideLabel autoFocus={changing} placeholder={t("noCustomer")} value={ticket.customer}
            onChange={customer => {
              setChanging(false);
              choose({ customerId: customer?.id ?? null });
            }}
          />
        )}
        {ticket.customer && <CustomerFacts id={ticket.customer.id} ticket={ticket} />}
      </section>
      <section className={styles.part}>
        <HistoryPanel key={ticket.id} id={ticket.id} />
      </section>
    </>
  );
}

"use client";
import { useTranslations } from "next-intl";
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
import styles from "./facts.module.css";

/** What is known of the ticket and of its customer; edited in place by who may. */
export function Facts({ ticket, acts }: { ticket: Ticket; acts: TicketActs }) {
  const t = useTranslations("desk");
  const errors = useTranslations("errors");
  const mayEdit = ticket.abilities.includes("update");
  const choose = (input: UpdateTicketInput) => void acts.update(input).catch((error: unknown) => toast({ message: errorText(error, errors), meaning: "bad" }));
  return (
    <>
      <section className={styles.part} aria-label={t("facts.ticket")}>
        <h3 className={styles.title}>{t("facts.ticket")}</h3>
        {ticket.abilities.includes("assign") ? (
          <UserPicker label={t("field.assignee")} roles={["SERVICE", "ADMINISTRATOR"]} placeholder={t("view.unassigned")} value={ticket.assignee} onChange={user => void acts.assign(user)} />
        ) : (
          <div className={styles.fact}>
            <span>{t("field.assignee")}</span>
            <Person user={ticket.assignee} />
          </div>
        )}
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
        {mayEdit ? (
          <ProductPicker label={t("field.product")} value={ticket.product} onChange={product => choose({ productId: product?.id ?? null })} />
        ) : (
          ticket.product && (
            <div className={styles.fact}>
              <span>{t("field.product")}</span>
              <span>{ticket.product.name}</span>
            </div>
          )
        )}
        <Clocks ticket={ticket} />
      </section>
      <section className={styles.part} aria-label={t("facts.customer")}>
        <h3 className={styles.title}>{t("facts.customer")}</h3>
        {mayEdit && <CustomerPicker label={t("field.customer")} hideLabel placeholder={t("noCustomer")} value={ticket.customer} onChange={customer => choose({ customerId: customer?.id ?? null })} />}
        {ticket.customer && <CustomerFacts id={ticket.customer.id} ticket={ticket} />}
      </section>
    </>
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CustomerName } from "@/components/text/CustomerName";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { TicketCustomerDocument } from "@/generated/graphql";
import { ticketPath } from "@/lib/paths";
import { ChannelIcon } from "../ticket/ChannelIcon";
import type { Ticket } from "../ticket/useTicket";
import styles from "./facts.module.css";

/** Whom one is talking to: how to reach them, who looks after them, what else is going on. What may not be seen is left out. */
export function CustomerFacts({ id, ticket }: { id: string; ticket: Ticket }) {
  const t = useTranslations("desk");
  const { data, error } = useQuery(TicketCustomerDocument, { variables: { id } });
  const customer = data?.customer;
  if (error && !customer) return null;
  if (!customer?.activities) return <Skeleton height={160} />;
  const { contact } = ticket;
  const phone = contact?.mobile ?? contact?.phone ?? customer.phone;
  const email = contact?.email ?? customer.email;
  const others = customer.tickets?.edges.map(({ node }) => node).filter(other => other.id !== ticket.id).slice(0, 5) ?? [];
  return (
    <>
      <CustomerName customer={customer} link />
      {contact && <Fact label={t("field.contact")}>{[contact.name, contact.title].filter(Boolean).join(" · ")}</Fact>}
      {phone && (
        <Fact label={t("facts.phone")}>
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
        </Fact>
      )}
      {email && (
        <Fact label={t("facts.email")}>
          <a href={`mailto:${email}`}>{email}</a>
        </Fact>
      )}
      {(customer.city ?? customer.region) && <Fact label={t("facts.place")}>{customer.city ?? customer.region}</Fact>}
      <Fact label={t("facts.owner")}>
        <Person user={customer.owner} />
      </Fact>
      {others.length > 0 && (
        <>
          <h4 className={styles.subtitle}>{t("facts.others")}</h4>
          <ul className={styles.list}>
            {others.map(other => (
              <li key={other.id}>
                <Link href={ticketPath(other.id)}>{other.subject}</Link>
                <span className={styles.quiet}>
                  {t(`status.${other.status}`)} · <When at={other.createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {customer.activities.edges.length > 0 && (
        <>
          <h4 className={styles.subtitle}>{t("facts.activities")}</h4>
          <ul className={styles.list}>
            {customer.activities.edges.map(({ node }) => (
              <li key={node.id}>
                <span>
                  <ChannelIcon channel={node.channel} /> {node.subject}
                </span>
                <span className={styles.quiet}>
                  <When at={node.occurredAt} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <span>{label}</span>
      <span className={styles.value}>{children}</span>
    </div>
  );
}

"use client";
import { ActionIcon, Anchor, Button } from "@mantine/core";
import { IconPencil, IconPlus, IconStarFilled } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Masked } from "@/components/text/Masked";
import { Face } from "@/components/text/Person";
import type { ContactPartsFragment } from "@/generated/graphql";
import { isMasked } from "@/lib/masked";
import { useCan } from "@/lib/viewer";
import { Fold } from "../record/Fold";
import type { Customer } from "../record/useCustomer";
import styles from "./contacts.module.css";

const WAYS = ["mobile", "phone", "email"] as const;

const ContactDialog = dynamic(() => import("./ContactDialog"), { ssr: false });

/** The people at the customer, the main one first, with their part in the decision. */
export function Contacts({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.contact");
  const mayCreate = useCan("contact:create");
  const [open, setOpen] = useState<ContactPartsFragment | "new" | null>(null);
  const contacts = (customer.contacts?.edges ?? []).map(({ node }) => node).sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  const add = mayCreate && (
    <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  return (
    <Fold title={t("title")} aside={add}>
      {contacts.length === 0 && <p className={styles.empty}>{t("empty")}</p>}
      <ul className={styles.list}>
        {contacts.map(contact => (
          <li key={contact.id} className={styles.contact}>
            <Face name={contact.name} size={28} />
            <div className={styles.text}>
              <span className={styles.name}>
                {contact.name}
                {contact.isPrimary && <IconStarFilled size={12} role="img" aria-label={t("isPrimary")} className={styles.star} />}
              </span>
              <span className={styles.detail}>{[contact.title, contact.decisionRole && t(`role.${contact.decisionRole}`)].filter(Boolean).join(" · ")}</span>
              <Reach contact={contact} />
            </div>
            {contact.abilities.includes("update") && (
              <ActionIcon size="sm" aria-label={t("editOf", { name: contact.name })} onClick={() => setOpen(contact)}>
                <IconPencil size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {open && <ContactDialog customerId={customer.id} contact={open === "new" ? undefined : open} onClose={() => setOpen(null)} />}
    </Fold>
  );
}

/** How to reach a person; numbers and addresses that are masked for this role are text, not links. */
function Reach({ contact }: { contact: ContactPartsFragment }) {
  return (
    <span className={styles.reach}>
      {WAYS.map(way => contact[way] && <ReachBy key={way} contact={contact} way={way} text={contact[way]} />)}
    </span>
  );
}

function ReachBy({ contact: { id, abilities }, way, text }: { contact: ContactPartsFragment; way: (typeof WAYS)[number]; text: string }) {
  const t = useTranslations("customers.contact");
  if (isMasked(text)) return <Masked id={id} field={way} label={t(way)} value={text} mayReveal={abilities.includes("reveal")} />;
  return (
    <Anchor size="sm" href={way === "email" ? `mailto:${text}` : `tel:${text.replaceAll(/[^+\d]/g, "")}`}>
      {text}
    </Anchor>
  );
}

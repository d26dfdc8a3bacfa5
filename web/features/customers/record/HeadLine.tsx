"use client";
import { Anchor, Button } from "@mantine/core";
import { IconMail, IconPhone, IconWorld } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Person } from "@/components/text/Person";
import { Tint } from "@/components/text/Tint";
import { isMasked } from "@/lib/masked";
import { NextStep } from "../followups/NextStep";
import { StageMenu } from "./StageMenu";
import { Tags } from "./Tags";
import type { Customer } from "./useCustomer";
import styles from "./record.module.css";

const AssignDialog = dynamic(() => import("../list/AssignDialog"), { ssr: false });


const WEB = /^https?:\/\//i;

/** What one needs at a glance: level, stage, owner, tags, how to reach them, the next step. */
export function HeadLine({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const common = useTranslations("common");
  const [assigning, setAssigning] = useState(false);
  const close = () => setAssigning(false);
  const { phone, email, website, level, owner, abilities } = customer;
  return (
    <section className={styles.head} aria-label={t("head")}>
      <div className={styles.marks}>
        <Tint of={level}>
          <span className={styles.level}>{common("level.name", { level })}</span>
        </Tint>
        <StageMenu customer={customer} />
        <span className={styles.owner}>
          <span className={styles.quiet}>{t("field.owner")}</span>
          <Tint of={owner?.id}>
            <Person user={owner} />
          </Tint>
          {abilities.includes("assign") && (
            <Button variant="subtle" size="compact-xs" onClick={() => setAssigning(true)}>
              {t("assign.submit")}
            </Button>
          )}
        </span>
        {phone && !isMasked(phone) && (
          <Anchor className={styles.reach} href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>
            <IconPhone size={14} aria-hidden />
            {phone}
          </Anchor>
        )}
        {email && !isMasked(email) && (
          <Anchor className={styles.reach} href={`mailto:${email}`}>
            <IconMail size={14} aria-hidden />
            {email}
          </Anchor>
        )}
        {website && WEB.test(website) && (
          <Anchor className={styles.reach} href={website} target="_blank" rel="noreferrer noopener">
            <IconWorld size={14} aria-hidden />
            {website.replace(WEB, "")}
          </Anchor>
        )}
      </div>
      <Tags customer={customer} />
      {customer.followUps && <NextStep customer={customer} />}
      {assigning && <AssignDialog customers={[customer]} onClose={close} onDone={close} />}
    </section>
  );
}

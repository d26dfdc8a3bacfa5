"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { CustomerLevel, LifeCycleStage } from "@/generated/graphql";
import { customerPath } from "@/lib/paths";
import styles from "./text.module.css";

interface Props {
  customer: { id: string; name: string; level?: CustomerLevel; lifeCycleStage?: LifeCycleStage };
  /** Leads to the customer; off inside of a row that already does. */
  link?: boolean;
}

/** A customer's name with level and stage as quiet marks; only stages that ask for something are said. */
export function CustomerName({ customer, link = false }: Props) {
  const t = useTranslations("common");
  const { level, lifeCycleStage: stage } = customer;
  const name = link ? (
    <Link className={styles.clip} href={customerPath(customer.id)}>
      {customer.name}
    </Link>
  ) : (
    <span className={styles.clip} title={customer.name}>
      {customer.name}
    </span>
  );
  return (
    <span className={styles.person}>
      {level && (
        <span className={styles.level} data-level={level} title={t("level.name", { level })}>
          {level}
        </span>
      )}
      {name}
      {stage && stage !== "MAINTAINED" && (
        <span className={styles.stage} data-stage={stage}>
          {t(`stage.${stage}`)}
        </span>
      )}
    </span>
  );
}

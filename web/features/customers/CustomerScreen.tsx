"use client";
import { IconArrowLeft } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHead } from "@/components/page/PageHead";
import { CustomerRecord } from "./record/CustomerRecord";
import { useCustomer } from "./record/useCustomer";
import styles from "./record/record.module.css";

/** A customer by its own address. */
export function CustomerScreen({ id }: { id: string }) {
  const t = useTranslations("customers");
  const record = useCustomer(id);
  const { customer } = record;
  return (
    <>
      <PageHead
        above={
          <Link href="/customers" className={styles.back}>
            <IconArrowLeft size={14} aria-hidden />
            {t("title")}
          </Link>
        }
        title={customer?.name ?? t("one")}
        detail={customer && [customer.number, t(`kind.${customer.kind}`)].join(" · ")}
      />
      <div className={styles.page}>
        <CustomerRecord {...record} />
      </div>
    </>
  );
}

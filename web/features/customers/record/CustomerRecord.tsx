"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/state/ErrorState";
import { Consents } from "../consent/Consents";
import { Contacts } from "../contacts/Contacts";
import LifeCycle from "../lifecycle/LifeCycle";
import { Alerts } from "./Alerts";
import { Facts } from "./Facts";
import { Figures } from "./Figures";
import { HeadLine } from "./HeadLine";
import { RecordTabs } from "./RecordTabs";
import type { Customer, useCustomer } from "./useCustomer";
import styles from "./record.module.css";

const RecordApprovals = dynamic(() => import("@/components/approval/RecordApprovals"), { ssr: false });

interface Props extends ReturnType<typeof useCustomer> {
  /** Begin with the first fact that may be changed. */
  editing?: boolean;
}

/** Everything known of one customer; three columns where there is room, one beside a list or on a phone. */
export function CustomerRecord({ customer, error, retry, editing = false }: Props) {
  if (!customer && error) return <ErrorState error={error} retry={retry} />;
  return (
    <div className={styles.record} aria-busy={!customer}>
      {customer ? <Loaded customer={customer} editing={editing} /> : <Loading />}
    </div>
  );
}

function Loaded({ customer, editing }: { customer: Customer; editing: boolean }) {
  return (
    <>
      <HeadLine customer={customer} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <Facts customer={customer} editing={editing} />
          <Contacts customer={customer} />
        </div>
        <div className={styles.middle}>
          <RecordTabs customer={customer} />
        </div>
        <div className={styles.right}>
          <Figures customer={customer} />
          <Alerts customer={customer} />
          <RecordApprovals recordId={customer.id} />
          <LifeCycle key={customer.lifeCycleStage} customer={customer} />
          <Consents customer={customer} />
        </div>
      </div>
    </>
  );
}

function Loading() {
  const t = useTranslations("common.state");
  return (
    <>
      <Skeleton height={76} mb={16} aria-label={t("loading")} />
      <div className={styles.columns}>
        <div className={styles.left}>
          <Skeleton height={420} />
        </div>
        <div className={styles.middle}>
          <Skeleton height={560} />
        </div>
        <div className={styles.right}>
          <Skeleton height={240} />
        </div>
      </div>
    </>
  );
}

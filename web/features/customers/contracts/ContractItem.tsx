"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { Mark } from "@/components/text/Mark";
import { Person } from "@/components/text/Person";
import { MoveContractDocument, RenewContractDocument, type ContractPartsFragment, type ContractStatus } from "@/generated/graphql";
import { daysBetween } from "@/lib/format/date";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { useRefreshCustomer } from "../record/useCustomerNews";
import styles from "../record/related.module.css";

interface Props {
  customerId: string;
  contract: ContractPartsFragment;
  onEdit: () => void;
}

/** Days before the end from which on it is time to talk about renewal. */
const SOON = 60;
const OVER: readonly ContractStatus[] = ["ENDED", "TERMINATED"];

/** A contract with its days, and what may be done with it. */
export function ContractItem({ customerId, contract, onEdit }: Props) {
  const t = useTranslations("customers.contract");
  const { today } = useFormats();
  const refresh = useRefreshCustomer(customerId);
  const [move, moving] = useAct(MoveContractDocument);
  const [renew, renewing] = useAct(RenewContractDocument);
  const { id, version, title, number, contractStatus: status, startsOn, endsOn, renewedBy, abilities } = contract;
  const isOver = OVER.includes(status);
  const left = status === "ACTIVE" && endsOn && !renewedBy ? daysBetween(today, endsOn) : null;
  const mayRenew = abilities.includes("renew") && endsOn && !renewedBy && (status === "ACTIVE" || status === "ENDED");
  // What went wrong is said in a toast.
  const settle = (promise: Promise<unknown>) => void promise.then(() => refresh("contracts"), () => undefined);
  return (
    <li className={styles.item} data-closed={isOver || undefined}>
      <span className={styles.main}>{title}</span>
      <span className={styles.amount}>
        <Amount money={contract.amount} currency />
      </span>
      <span className={styles.detail}>
        <span>{number}</span>
        <span>{t(`kind.${contract.contractKind}`)}</span>
        <span>{t(`status.${status}`)}</span>
        <span>
          <Day date={startsOn} /> – {endsOn ? <Day date={endsOn} /> : t("open")}
        </span>
        {left !== null && left <= SOON && <Mark meaning="watch">{t("left", { days: left })}</Mark>}
        {renewedBy && <span>{t("renewedBy", { number: renewedBy.number })}</span>}
        <Person user={contract.owner} />
      </span>
      {contract.note && <span className={styles.detail}>{contract.note}</span>}
      <span className={styles.detail}>
        {abilities.includes("update") && !isOver && (
          <Button variant="subtle" size="compact-xs" aria-label={`${t("edit")}: ${title}`} onClick={onEdit}>
            {t("edit")}
          </Button>
        )}
        {mayRenew && (
          <Button variant="subtle" size="compact-xs" loading={renewing} aria-label={`${t("renew")}: ${title}`} onClick={() => settle(renew({ id, version }, { done: t("renewed") }))}>
            {t("renew")}
          </Button>
        )}
        {abilities.includes("move") &&
          contract.availableStatuses.map(to => (
            <Button key={to} variant="subtle" size="compact-xs" loading={moving} aria-label={`${t(`moveTo.${to}`)}: ${title}`} onClick={() => settle(move({ id, version, to }, { done: t("moved", { status: t(`status.${to}`) }) }))}>
              {t(`moveTo.${to}`)}
            </Button>
          ))}
      </span>
    </li>
  );
}

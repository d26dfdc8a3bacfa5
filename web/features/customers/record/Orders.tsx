"use client";
import { useQuery } from "@apollo/client/react";
import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { usePages } from "@/components/list/usePages";
import { EmptyState } from "@/components/state/EmptyState";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { CustomerOrdersDocument, type OrderFactsFragment } from "@/generated/graphql";
import { More } from "./More";
import { OrderLines } from "./OrderLines";
import { OrderPayment } from "./OrderPayment";
import { PaymentState } from "./PaymentState";
import styles from "./related.module.css";

const PAGE = 20;

/** The customer's orders, the newest first; each opens its lines. */
export default function Orders({ id }: { id: string }) {
  const t = useTranslations("customers.order");
  const result = useQuery(CustomerOrdersDocument, { variables: { id, first: PAGE }, fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" });
  const pages = usePages(result, result.data?.customer?.orders);
  return (
    <More {...pages} empty={<EmptyState title={t("empty")} hint={t("emptyHint")} />} more={t("more")}>
      {rows => (
        <ul className={styles.list}>
          {rows.map(order => (
            <OrderItem key={order.id} order={order} />
          ))}
        </ul>
      )}
    </More>
  );
}

function OrderItem({ order }: { order: OrderFactsFragment }) {
  const t = useTranslations("customers.order");
  const lines = useId();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.order} data-closed={order.orderStatus === "CANCELLED" || undefined}>
      <UnstyledButton className={styles.item} aria-expanded={open} aria-controls={lines} onClick={() => setOpen(!open)}>
        <span className={styles.main}>
          <IconChevronRight size={14} className={styles.chevron} aria-hidden />
          {order.number}
        </span>
        <span className={styles.amount}>
          <Amount money={order.total} />
        </span>
        <span className={styles.detail}>
          <Day date={order.orderedOn} />
          <span>{t(`status.${order.orderStatus}`)}</span>
          <span>{t("lines", { count: order.lineCount })}</span>
          {order.channel && <span>{order.channel}</span>}
          <PaymentState order={order} />
          {order.profit && (
            <span>
              {t("profit")} <Amount money={order.profit} signed />
            </span>
          )}
        </span>
      </UnstyledButton>
      <div id={lines}>
        {open && order.abilities.includes("pay") && <OrderPayment order={order} />}
        {open && <OrderLines id={order.id} />}
      </div>
    </li>
  );
}

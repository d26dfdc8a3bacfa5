"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { EditField } from "@/components/edit/EditField";
import { Day } from "@/components/text/Day";
import { RecordOrderPaymentDocument, type OrderFactsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import styles from "./related.module.css";

const FIELDS = ["paymentDueOn", "paidOn"] as const;

/** Until when an order is to be paid and when it was, for who keeps the books: in place, or with one touch when the money has come. */
export function OrderPayment({ order }: { order: OrderFactsFragment }) {
  const t = useTranslations("customers.order");
  const { today } = useFormats();
  const [record, busy] = useAct(RecordOrderPaymentDocument);
  const { id, version, paidOn, orderStatus } = order;
  const paidToday = () => record({ id, version, input: { paidOn: today } }, { done: t("noted"), undo: () => record({ id, version: version + 1, input: { paidOn: null } }) });
  return (
    <div className={styles.payment}>
      {FIELDS.map(field => (
        <EditField
          key={field}
          label={t(field)}
          field={field}
          kind="date"
          value={order[field]}
          canEdit
          render={date => <Day date={date} />}
          save={(value, known) => record({ id, version: known ?? version, input: { [field]: value } }, { quiet: ["BAD_USER_INPUT", "CONFLICT"] })}
        />
      ))}
      {!paidOn && orderStatus !== "CANCELLED" && (
        <Button size="compact-sm" variant="light" loading={busy} onClick={() => void paidToday().catch(() => undefined)}>
          {t("paidToday")}
        </Button>
      )}
    </div>
  );
}

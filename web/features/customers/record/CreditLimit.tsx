"use client";
import { useTranslations } from "next-intl";
import { EditField } from "@/components/edit/EditField";
import { Amount } from "@/components/text/Amount";
import type { MoneyInput } from "@/generated/graphql";
import { amountOf } from "@/lib/format/typedAmount";
import type { Customer } from "./useCustomer";

interface Props {
  customer: Customer;
  canEdit: boolean;
  save: (limit: MoneyInput | null, version?: number) => Promise<unknown>;
}

/** How much the customer may owe at a time, edited where it stands. What is no amount is sent as typed: the server says what is wrong with it. */
export function CreditLimit({ customer: { creditLimit }, canEdit, save }: Props) {
  const t = useTranslations("customers.field");
  const currency = creditLimit?.currency;
  return (
    <EditField
      label={t("creditLimit")}
      field="creditLimit"
      kind="number"
      value={creditLimit?.amount ?? null}
      read={record => (record["creditLimit"] as { amount: string } | null)?.amount ?? null}
      render={amount => <Amount money={amountOf(amount) ? { amount, currency: currency ?? "" } : null} currency />}
      canEdit={canEdit}
      save={(amount, version) => save(amount === null ? null : { amount: amountOf(amount) ?? amount }, version)}
    />
  );
}

"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { EditField } from "@/components/edit/EditField";
import type { FieldKind, FieldOption } from "@/components/edit/FieldEditor";
import { Day } from "@/components/text/Day";
import { Masked } from "@/components/text/Masked";
import { When } from "@/components/text/When";
import { UpdateCustomerDocument, type CreditGrade, type UpdateCustomerInput } from "@/generated/graphql";
import { ERROR_CODES } from "@/lib/apollo/errors";
import { isMasked } from "@/lib/masked";
import { useAct } from "@/lib/useAct";
import { KINDS, LEVELS } from "../list/listState";
import { CreditLimit } from "./CreditLimit";
import { Fold } from "./Fold";
import type { Customer } from "./useCustomer";

const GRADES: readonly CreditGrade[] = ["AAA", "AA", "A", "B", "C", "D"];
const NEEDS = ["stockNeeds", "transportNeeds", "packagingNeeds", "informationNeeds"] as const;
const quiet = [...ERROR_CODES];

type Key = Exclude<keyof UpdateCustomerInput & keyof Customer, "creditLimit">;

interface Fact {
  key: Key;
  kind?: FieldKind;
  options?: readonly FieldOption[];
  required?: boolean;
  render?: (value: string) => ReactNode;
}

/** Who the customer is, each fact edited where it stands by those who may. */
export function Facts({ customer, editing }: { customer: Customer; editing: boolean }) {
  const t = useTranslations("customers");
  const common = useTranslations("common");
  const [update] = useAct(UpdateCustomerDocument);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editing) ref.current?.querySelector("button")?.focus();
  }, [editing]);
  const { id, abilities, editableFields } = customer;
  const mayWrite = (key: Key | "creditLimit") => abilities.includes("update") && editableFields.includes(key);
  const facts: Fact[] = [
    { key: "name", required: true },
    { key: "kind", kind: "select", required: true, options: KINDS.map(value => ({ value, label: t(`kind.${value}`) })) },
    { key: "level", kind: "select", required: true, options: LEVELS.map(value => ({ value, label: common("level.name", { level: value }) })) },
    { key: "phone", kind: "phone" },
    { key: "email", kind: "email" },
    { key: "website" },
    { key: "industry" },
    { key: "segment" },
    { key: "source" },
    { key: "region" },
    { key: "country" },
    { key: "city" },
    { key: "postalCode" },
    { key: "address", kind: "longText" },
    { key: "identityNumber" },
    { key: "bankAccount" },
    ...(customer.kind === "PERSON" ? [{ key: "birthday", kind: "date", render: date => <Day date={date} /> } satisfies Fact] : []),
    { key: "creditGrade", kind: "select", options: GRADES.map(value => ({ value, label: value })) },
    ...NEEDS.map(key => ({ key, kind: "longText" }) satisfies Fact),
    { key: "notes", kind: "longText" },
  ];
  // A fact that is empty and not this person's to fill in says nothing.
  const shown = facts.filter(({ key }) => customer[key] !== null || mayWrite(key));
  return (
    <Fold title={t("facts")} open={editing}>
      <div ref={ref}>
        {shown.map(({ key, ...fact }) => (
          <EditField
            key={key}
            {...fact}
            {...(isMasked(customer[key] ?? "") && { render: value => <Masked id={id} field={key} label={t(`field.${key}`)} value={value} mayReveal={abilities.includes("reveal")} /> })}
            label={t(`field.${key}`)}
            field={key}
            value={customer[key]}
            canEdit={mayWrite(key)}
            save={(value, version = customer.version) => update({ id, version, input: { [key]: value } }, { quiet })}
          />
        ))}
        {(customer.creditLimit !== null || mayWrite("creditLimit")) && (
          <CreditLimit customer={customer} canEdit={mayWrite("creditLimit")} save={(creditLimit, version = customer.version) => update({ id, version, input: { creditLimit } }, { quiet })} />
        )}
        {customer.team && <EditField label={t("field.team")} field="team" value={customer.team.name} canEdit={false} save={() => Promise.resolve()} />}
        {customer.externalIds.map(({ system, value }) => (
          <EditField key={`${system} ${value}`} label={system} field="externalIds" value={value} canEdit={false} save={() => Promise.resolve()} />
        ))}
        <EditField label={t("field.createdAt")} field="createdAt" value={customer.createdAt} render={at => <When at={at} />} canEdit={false} save={() => Promise.resolve()} />
      </div>
    </Fold>
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { EditField } from "@/components/edit/EditField";
import { Panel } from "@/components/page/Panel";
import { CustomerPicker } from "@/components/pickers/CustomerPicker";
import { UserPicker } from "@/components/pickers/UserPicker";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Day } from "@/components/text/Day";
import { Person } from "@/components/text/Person";
import { Share } from "@/components/text/Share";
import { Tint } from "@/components/text/Tint";
import { When } from "@/components/text/When";
import { AssignDealDocument, ContactChoicesDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { amountOf } from "@/lib/format/typedAmount";
import type { DealData } from "../types";
import { Fact } from "./Fact";
import type { SaveFacts } from "./useDeal";
import styles from "./deal.module.css";

const percent = (share: number): string => String(Number((share * 100).toFixed(2)));

/** What is known of a deal; each field is edited where it stands. */
export function DealFacts({ deal, save }: { deal: DealData; save: SaveFacts }) {
  const t = useTranslations("pipeline");
  const canEdit = deal.abilities.includes("update");
  const currency = deal.value?.currency;
  const field = { canEdit } as const;
  return (
    <Panel title={t("facts")}>
      <div className={styles.facts}>
        <EditField {...field} label={t("fields.name")} field="name" value={deal.name} required save={(name, version) => save({ ...(name !== null && { name }) }, version)} />
        <Fact label={t("fields.customer")}>
          {deal.customer ? <CustomerName customer={deal.customer} link /> : canEdit ? <CustomerPicker hideLabel label={t("fields.customer")} placeholder={t("chooseCustomer")} value={null} onChange={picked => picked && void save({ customerId: picked.id }).catch(() => undefined)} /> : "—"}
        </Fact>
        <ContactField deal={deal} save={save} canEdit={canEdit} />
        <EditField
          {...field}
          label={t("fields.value")}
          field="value"
          kind="number"
          value={deal.value?.amount ?? null}
          read={record => (record["value"] as { amount: string } | null)?.amount ?? null}
          render={amount => (
            <Tint of={amount}>
              <Amount money={amountOf(amount) ? { amount, currency: currency ?? "" } : null} currency />
            </Tint>
          )}
          // What is no amount is sent as typed: the server says what is wrong with it, beside the field.
          save={(amount, version) => save({ value: amount === null ? null : { amount: amountOf(amount) ?? amount, ...(currency && { currency }) } }, version)}
        />
        <EditField
          {...field}
          canEdit={canEdit && deal.status === "OPEN"}
          label={`${t("fields.probability")} %`}
          field="probability"
          kind="number"
          value={percent(deal.probability)}
          read={record => percent(record["probability"] as number)}
          render={value => <Share value={Number(value) / 100} />}
          save={(value, version) => save({ probability: value === null ? null : Number(value.replace("%", "")) / 100 }, version)}
        />
        <Fact label={t("fields.weighted")}>
          <Amount money={deal.weightedValue} currency />
        </Fact>
        <EditField {...field} label={t("fields.expectedClose")} field="expectedCloseOn" kind="date" value={deal.expectedCloseOn} render={date => <Day date={date} />} save={(expectedCloseOn, version) => save({ expectedCloseOn }, version)} />
        <Owner deal={deal} />
        <EditField {...field} label={t("fields.source")} field="source" value={deal.source} save={(source, version) => save({ source }, version)} />
        {deal.lostReason && <Fact label={t("fields.lostReason")}>{deal.lostReason}</Fact>}
        <Fact label={t("fields.created")}>
          <When at={deal.createdAt} />
        </Fact>
        {deal.closedAt && (
          <Fact label={t("fields.closed")}>
            <When at={deal.closedAt} />
          </Fact>
        )}
        <EditField {...field} label={t("fields.notes")} field="notes" kind="longText" value={deal.notes} save={(notes, version) => save({ notes }, version)} />
      </div>
    </Panel>
  );
}

/** The contact at the customer; there is none to choose without a customer. */
function ContactField({ deal, save, canEdit }: { deal: DealData; save: SaveFacts; canEdit: boolean }) {
  const t = useTranslations("pipeline");
  const { data } = useQuery(ContactChoicesDocument, { variables: { customerId: deal.customer?.id ?? "" }, skip: !deal.customer || !canEdit });
  const contacts = data?.customer?.contacts?.edges.map(({ node }) => node) ?? (deal.contact ? [deal.contact] : []);
  const options = contacts.map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(" · ") }));
  return (
    <EditField
      canEdit={canEdit && deal.customer !== null}
      label={t("fields.contact")}
      field="contact"
      kind="select"
      options={options}
      value={deal.contact?.id ?? null}
      read={record => (record["contact"] as { id: string } | null)?.id ?? null}
      save={(contactId, version) => save({ contactId }, version)}
    />
  );
}

/** Who is in charge; handed on by whoever may. */
function Owner({ deal }: { deal: DealData }) {
  const t = useTranslations("pipeline");
  const [assign, assigning] = useAct(AssignDealDocument);
  // What went wrong has been said by a toast.
  const hand = (to: { id: string; name: string }) => void assign({ id: deal.id, version: deal.version, ownerId: to.id }, { done: t("assigned", { name: to.name }) }).catch(() => undefined);
  return (
    <Fact label={t("fields.owner")}>
      {deal.abilities.includes("assign") ? (
        <UserPicker hideLabel required disabled={assigning} roles={["SALES", "SALES_MANAGER"]} label={t("fields.owner")} value={deal.owner} onChange={picked => picked && picked.id !== deal.owner?.id && hand(picked)} />
      ) : (
        <Person user={deal.owner} />
      )}
    </Fact>
  );
}

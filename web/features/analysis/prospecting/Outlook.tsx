"use client";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import { EmptyState } from "@/components/state/EmptyState";
import type { ProspectingQuery } from "@/generated/graphql";
import styles from "../parts/parts.module.css";
import { AliveBands, ValueTenths } from "./OutlookPictures";
import { BestCustomers, ModelError } from "./OutlookTables";

/** What customers will be worth: how sure they come again, who brings how much, and how well such a forecast did. Says why there is none. */
export function Outlook({ view }: { view: ProspectingQuery["prospecting"] }) {
  const t = useTranslations("analysis.prospecting");
  const model = view.customerModel;
  if (!model?.purchases) {
    return (
      <div className={styles.wide}>
        <Panel title={t("outlook")}>
          <EmptyState title={t("noModel")} hint={t(`gaps.${model?.gap ?? "NOT_YET"}`)} />
        </Panel>
      </div>
    );
  }
  return (
    <>
      <AliveBands bands={view.aliveBands} />
      {view.valueTenths.length > 0 && <ValueTenths tenths={view.valueTenths} />}
      <BestCustomers customers={view.bestCustomers} />
      {model.holdout && <ModelError holdout={model.holdout} model={model} />}
    </>
  );
}

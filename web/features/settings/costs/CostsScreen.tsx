"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { EditField } from "@/components/edit/EditField";
import { PageHead } from "@/components/page/PageHead";
import { Panel } from "@/components/page/Panel";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { CostToServeDocument, SetCostToServeDocument } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import styles from "./costs.module.css";

const RATES = ["perOrder", "perTicket", "perVisit", "perShipment"] as const;

/** What it costs to serve a customer once: finance says, and net profits are worked out with it. */
export function CostsScreen() {
  return useCan("analysis:setCosts") ? <Costs /> : <ForbiddenState />;
}

function Costs() {
  const t = useTranslations("settings.costs");
  const { currency, money } = useFormats();
  const { data, error, refetch } = useQuery(CostToServeDocument);
  const [set] = useMutation(SetCostToServeDocument);
  const save = async (rate: (typeof RATES)[number], amount: string | null) => {
    await set({ variables: { input: { [rate]: amount === null ? null : { amount } } } });
    await refetch();
  };
  if (error) return <ErrorState error={error} retry={refetch} />;
  return (
    <>
      <PageHead title={t("title")} detail={t("detail")} />
      <div className={styles.body}>
        <Panel title={t("rates")} aside={<span className={styles.quiet}>{currency}</span>}>
          {!data && <Skeleton height={160} />}
          {data && (
            <div className={styles.fields}>
              {RATES.map(rate => (
                <EditField
                  key={rate}
                  label={t(rate)}
                  field={rate}
                  kind="number"
                  value={data.costToServe[rate]?.amount ?? null}
                  canEdit
                  render={amount => money({ amount, currency }, { currency: true })}
                  save={amount => save(rate, amount)}
                />
              ))}
            </div>
          )}
          <p className={styles.quiet}>{t("hint")}</p>
        </Panel>
      </div>
    </>
  );
}

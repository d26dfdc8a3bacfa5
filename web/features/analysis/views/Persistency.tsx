"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { PersistencyDocument, type PersistencySetInput } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useUrlState } from "@/lib/url/useUrlState";
import { Choice } from "../parts/Choice";
import { ViewPage } from "../parts/ViewPage";
import { sinceFirst } from "../period";
import { Activity, Churn } from "../persistency/Activity";
import { Alive } from "../persistency/Alive";
import { Change } from "../persistency/Change";
import { Overdue } from "../persistency/Overdue";
import { Gaps, Rhythm } from "../persistency/Rhythm";
import { Survival } from "../persistency/Survival";
import { Triangle } from "../persistency/Triangle";
import { CHURN_DAYS, persistencyAsked, shape, type PersistencyState } from "../persistency/state";
import { useAnalysis } from "../useAnalysis";
import styles from "../parts/parts.module.css";

/** Whether customers come back: cohorts, change, own rhythm, churn and survival. */
export default function Persistency() {
  const t = useTranslations("analysis.persistency");
  const { month: monthName } = useFormats();
  const { filter, setState: setAnalysis } = useAnalysis();
  const [state, setState] = useUrlState<PersistencyState>(shape);
  const result = useQuery(PersistencyDocument, { variables: persistencyAsked(filter, state), fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.persistency;
  const months = useMemo(() => sinceFirst(view?.activity ?? [], month => month.newCustomers + month.returningCustomers + month.atRisk > 0), [view]);
  const open = (mark: PersistencySetInput, named: string) => setAnalysis({ of: { persistency: { ...mark, churnAfterDays: persistencyAsked(filter, state).churnAfterDays } }, named }, { push: true });
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <div className={`${styles.wide} ${styles.controls}`}>
            <span className={styles.quiet}>{t("churnAfter")}</span>
            <Choice label={t("churnAfter")} value={state.churn} onChange={churn => setState({ churn })} options={CHURN_DAYS.map(value => ({ value, label: t("churnAfterDays", { days: Number(value) }) }))} />
          </div>
          <Triangle view={view} by={state.cohortsBy} onMeasure={cohortsBy => setState({ cohortsBy })} onPick={(cohort, month) => open({ cohort, month }, `${monthName(cohort)} ${t("after", { months: month })}`)} />
          <Survival view={view} by={state.stayBy} onBy={stayBy => setState({ stayBy })} />
          <Change classes={view.change} onPick={change => open({ change }, t(`changes.${change}`))} />
          <Activity months={months} />
          <Churn months={months} days={view.churnAfterDays} onOpen={name => open({ churned: true }, name)} />
          <Rhythm classes={view.rhythm} onPick={rhythm => open({ rhythm }, t(`bands.${rhythm}`))} />
          <Gaps bands={view.gapBands} />
          <Alive alive={view.alive} onPick={(aliveBand, name) => open({ aliveBand }, `${t("alive")}: ${name}`)} />
          <Overdue customers={view.overdue} />
        </>
      )}
    </ViewPage>
  );
}

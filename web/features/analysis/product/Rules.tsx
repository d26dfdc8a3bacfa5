"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ErrorState } from "@/components/state/ErrorState";
import { Share } from "@/components/text/Share";
import { AssociationRulesDocument, type AnalysisFilter, type AssociationRulesQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Choice } from "../parts/Choice";
import { Records, type RecordColumn } from "../parts/Records";
import { ProductName } from "./ProductName";
import { RuleCloud } from "./RuleCloud";
import { CONFIDENCES, LENGTHS, RULE_ORDERS, SUPPORTS, type ProductState } from "./state";
import styles from "../parts/parts.module.css";

interface Props {
  filter: AnalysisFilter;
  state: ProductState;
  onState: (changes: Partial<ProductState>) => void;
}

/** What is bought together, in rules of several products: thresholds, a picture of all found, and a table. */
export function Rules({ filter, state, onState }: Props) {
  const variables = { filter, minSupport: state.support === "" ? null : Number(state.support), minConfidence: Number(state.confidence), maxLength: Number(state.length), orderBy: state.rules };
  const { data, previousData, error, refetch } = useQuery(AssociationRulesDocument, { variables, fetchPolicy: "cache-and-network" });
  const answer = (data ?? previousData)?.associationRules;
  return (
    <>
      <Thresholds answer={answer} state={state} onState={onState} />
      {error && <div className={styles.wide}><ErrorState error={error} retry={() => void refetch()} /></div>}
      {!error && !answer && <Skeleton height={360} className={styles.wide} />}
      {!error && answer && (
        <>
          <RuleCloud rules={answer.rules} />
          <RuleTable rules={answer.rules} onChoose={product => onState({ product })} />
        </>
      )}
    </>
  );
}

function Thresholds({ answer, state, onState }: Omit<Props, "filter"> & { answer: AssociationRulesQuery["associationRules"] | undefined }) {
  const t = useTranslations("analysis.product");
  const { share, count, decimal } = useFormats();
  const percent = (value: string) => `${decimal(Number(value) * 100, 1)} %`;
  const supports = SUPPORTS.map(value => ({ value, label: value === "" ? t("supportAuto") : t("supportFrom", { share: percent(value) }) }));
  const confidences = CONFIDENCES.map(value => ({ value, label: t("confidenceFrom", { share: share(Number(value)) }) }));
  const lengths = LENGTHS.map(value => ({ value, label: t("lengthTo", { count: Number(value) }) }));
  const orders = RULE_ORDERS.map(value => ({ value, label: t(`ruleOrders.${value}`) }));
  return (
    <div className={`${styles.wide} ${styles.controls}`}>
      <strong>{t("rules")}</strong>
      <Choice label={t("support")} value={state.support} onChange={support => onState({ support })} options={supports} />
      <Choice label={t("confidence")} value={state.confidence} onChange={confidence => onState({ confidence })} options={confidences} />
      <Choice label={t("length")} value={state.length} onChange={length => onState({ length })} options={lengths} />
      <Choice label={t("orderBy")} value={state.rules} onChange={rules => onState({ rules })} options={orders} />
      {answer && <span className={styles.quiet}>{t("rulesFound", { count: count(answer.totalCount), orders: count(answer.rowCount), support: `${decimal(answer.minSupport * 100, 2)} %` })}</span>}
    </div>
  );
}

function RuleTable({ rules, onChoose }: { rules: AssociationRulesQuery["associationRules"]["rules"]; onChoose: (id: string) => void }) {
  const t = useTranslations("analysis.product");
  const { count, decimal } = useFormats();
  const rows = useMemo(() => rules.map((row, place) => ({ ...row, place })), [rules]);
  type Row = (typeof rows)[number];
  const columns: RecordColumn<Row>[] = [
    { key: "left", label: t("left"), render: row => <LeftSide products={row.left} onChoose={onChoose} />, value: row => row.left.map(product => product?.name ?? "").join(" + ") },
    { key: "right", label: t("right"), render: row => <ProductName product={row.right} onChoose={onChoose} />, value: row => row.right?.name ?? null },
    { key: "orders", label: t("together"), end: true, render: row => count(row.orders), value: row => row.orders },
    { key: "support", label: t("support"), end: true, render: row => `${decimal(row.support * 100, 2, true)} %`, value: row => row.support },
    { key: "confidence", label: t("confidence"), end: true, render: row => <Share value={row.confidence} />, value: row => row.confidence },
    { key: "lift", label: t("lift"), end: true, render: row => `${decimal(row.lift, 1, true)}×`, value: row => row.lift },
    { key: "conviction", label: t("conviction"), end: true, render: row => (row.conviction === null ? "∞" : decimal(row.conviction, 2, true)), value: row => row.conviction },
  ];
  return <Records wide title={t("ruleTable")} definition={t("rulesDescription")} columns={columns} rows={rows} rowKey={row => String(row.place)} empty={{ title: t("noRules"), hint: t("noRulesHint") }} />;
}

/** Several products, each to be chosen. */
function LeftSide({ products, onChoose }: { products: readonly Parameters<typeof ProductName>[0]["product"][]; onChoose: (id: string) => void }) {
  return products.map((product, place) => (
    <span key={product?.id ?? place}>
      {place > 0 && " + "}
      <ProductName product={product} onChoose={onChoose} />
    </span>
  ));
}

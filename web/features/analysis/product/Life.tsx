"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ProductPicker } from "@/components/pickers/ProductPicker";
import { ErrorState } from "@/components/state/ErrorState";
import { Share } from "@/components/text/Share";
import { ProductLifeDocument, type AnalysisFilter, type ProductLifeQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { Bars, type BarSeries } from "../parts/Bars";
import { Records, type RecordColumn } from "../parts/Records";
import { useCustomers } from "../parts/useCustomers";
import { largestOf, useScale } from "../parts/useScale";
import { ProductName } from "./ProductName";
import styles from "../parts/parts.module.css";

interface Props {
  /** The chosen product's id. */
  product: string;
  filter: AnalysisFilter;
  onChoose: (id: string) => void;
}

type LifeOf = ProductLifeQuery["productLife"];

/** One product: its life month by month, where it stands in it, what is bought with it and who bought it. */
export function Life({ product, filter, onChoose }: Props) {
  const { data, previousData, error, refetch } = useQuery(ProductLifeDocument, { variables: { filter, product }, fetchPolicy: "cache-and-network" });
  const life = (data ?? previousData)?.productLife;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!life) return <Skeleton height={360} className={styles.wide} />;
  return (
    <>
      <Facts life={life} onChoose={onChoose} />
      <Curve life={life} />
      <Together life={life} onChoose={onChoose} />
    </>
  );
}

/** The picker, the phase with what it follows from, and the way to the customers. */
function Facts({ life, onChoose }: { life: LifeOf; onChoose: (id: string) => void }) {
  const t = useTranslations("analysis.product");
  const { share, day } = useFormats();
  const open = useCustomers();
  const { product, phase, change, firstSoldOn, ageMonths } = life;
  return (
    <div className={`${styles.wide} ${styles.controls}`}>
      <ProductPicker label={t("choose")} value={product && { id: product.id, name: product.name }} onChange={picked => picked && onChoose(picked.id)} />
      {phase && firstSoldOn ? (
        <span className={styles.quiet} title={t("phaseDescription")}>
          <strong>{t(`phases.${phase}`)}</strong>
          {change !== null && ` (${change > 0 ? "+" : ""}${share(change)})`} · {t("age", { day: day(firstSoldOn), months: ageMonths })}
        </span>
      ) : (
        <span className={styles.quiet}>{t("neverSold")}</span>
      )}
      {product && phase && (
        <Button size="xs" variant="default" onClick={() => open(t("buyersOf", { product: product.name }), { boughtProduct: product.id })}>
          {t("buyers")}
        </Button>
      )}
    </div>
  );
}

function Curve({ life }: { life: LifeOf }) {
  const t = useTranslations("analysis");
  const { month, share } = useFormats();
  const seesProfit = useCan("analysis:profit");
  const { unit, format } = useScale(largestOf(life.months.map(each => approximate(each.revenue))));
  const names = useMemo(() => life.months.map(each => month(`${each.month}-01`)), [life, month]);
  const series = useMemo<BarSeries[]>(() => {
    const revenue: BarSeries = { name: t("columns.revenue"), values: life.months.map(each => approximate(each.revenue)) };
    return seesProfit ? [revenue, { name: t("columns.margin"), values: life.months.map(({ margin }) => margin), as: "line", right: true }] : [revenue];
  }, [life, seesProfit, t]);
  return <Bars title={`${t("product.life")} · ${unit}`} description={t("product.lifeDescription")} of={t("product.month")} names={names} series={series} format={format} rightFormat={share} height={320} />;
}

function Together({ life, onChoose }: { life: LifeOf; onChoose: (id: string) => void }) {
  const t = useTranslations("analysis");
  const { count, decimal } = useFormats();
  const rows = useMemo(() => life.boughtTogether.map((row, place) => ({ ...row, place })), [life]);
  const columns: RecordColumn<(typeof rows)[number]>[] = [
    { key: "product", label: t("columns.product"), render: row => <ProductName product={row.right} onChoose={onChoose} />, value: row => row.right?.name ?? null },
    { key: "orders", label: t("product.together"), end: true, render: row => count(row.orders), value: row => row.orders },
    { key: "confidence", label: t("product.confidence"), end: true, render: row => <Share value={row.confidence} />, value: row => row.confidence },
    { key: "lift", label: t("product.lift"), end: true, render: row => `${decimal(row.lift, 1, true)}×`, value: row => row.lift },
  ];
  return <Records title={t("product.boughtTogether")} definition={t("product.boughtTogetherDescription")} columns={columns} rows={rows} rowKey={row => String(row.place)} empty={{ title: t("product.noTogether"), hint: t("product.noTogetherHint") }} />;
}

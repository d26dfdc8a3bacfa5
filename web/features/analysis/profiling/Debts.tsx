"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FigureRow } from "@/components/chart/FigureRow";
import { Panel } from "@/components/page/Panel";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Day } from "@/components/text/Day";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Bars } from "../parts/Bars";
import { Records, type RecordColumn } from "../parts/Records";
import { useHeadlines } from "../parts/useHeadlines";
import { largestOf, useScale } from "../parts/useScale";
import type { Open, View } from "./mark";
import styles from "../parts/parts.module.css";

type Payments = NonNullable<View["payments"]>;
type Debtor = Payments["debtors"][number];
type Grade = NonNullable<Payments["byCreditGrade"]>[number];

/** What customers owe and for how long; only where payments may be seen. */
export function Debts({ payments, onOpen }: { payments: Payments; onOpen: Open }) {
  const t = useTranslations("analysis");
  const { day } = useFormats();
  const headlines = useHeadlines(payments.figures);
  return (
    <>
      <div className={styles.wide}>
        <Panel title={t("profiling.debts", { on: day(payments.on) })}>
          <FigureRow figures={headlines} />
        </Panel>
      </div>
      <Ageing payments={payments} onOpen={onOpen} />
      {payments.byCreditGrade ? <Grades rows={payments.byCreditGrade} onOpen={onOpen} /> : <Debtors rows={payments.debtors} />}
      {payments.byCreditGrade && <Debtors rows={payments.debtors} wide />}
    </>
  );
}

function Ageing({ payments: { ageing }, onOpen }: { payments: Payments; onOpen: Open }) {
  const t = useTranslations("analysis.profiling");
  const money = useScale(largestOf(ageing.map(({ amount }) => approximate(amount))));
  const names = useMemo(() => ageing.map(({ from, to }) => (from === 0 ? t("notDue") : to === null ? t("daysOver", { days: from - 1 }) : t("daysLate", { from, to }))), [ageing, t]);
  const series = useMemo(() => [{ name: `${t("owed")} ${money.unit}`, values: ageing.every(each => each.orders === 0) ? [] : ageing.map(({ amount }) => approximate(amount)) }], [ageing, money.unit, t]);
  return (
    <Bars
      title={`${t("ageing")} · ${money.unit}`}
      description={t("ageingDescription")}
      definition={t("ageingDefinition")}
      of={t("pastDue")}
      names={names}
      series={series}
      format={money.format}
      onPick={place => onOpen({ title: `${t("ageing")}: ${names[place]}`, of: { owing: ageing[place]?.from ?? 0 } })}
    />
  );
}

function Grades({ rows, onOpen }: { rows: readonly Grade[]; onOpen: Open }) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const { scale, unit } = useScale(largestOf(rows.map(({ receivable }) => approximate(receivable))));
  const name = ({ grade }: Grade) => grade || t("unknown");
  const open = (row: Grade) => (
    <button type="button" className={styles.narrow} onClick={() => onOpen({ title: `${t("profiling.dimensions.CREDIT_GRADE")}: ${name(row)}`, of: { creditGrade: row.grade } })}>
      {name(row)}
    </button>
  );
  const columns: RecordColumn<Grade>[] = [
    { key: "grade", label: t("profiling.dimensions.CREDIT_GRADE"), render: open, value: name },
    { key: "customers", label: t("profiling.owingCustomers"), end: true, render: row => formats.count(row.customers), value: row => row.customers },
    { key: "receivable", label: `${t("profiling.owed")} ${unit}`, end: true, render: row => <Amount money={row.receivable} scale={scale} />, value: row => approximate(row.receivable) },
    { key: "overdue", label: `${t("profiling.late")} ${unit}`, end: true, render: row => <Amount money={row.overdue} scale={scale} />, value: row => approximate(row.overdue) },
  ];
  return <Records title={t("profiling.byGrade")} definition={t("profiling.byGradeDefinition")} columns={columns} rows={[...rows].sort((left, right) => (left.grade || "~").localeCompare(right.grade || "~"))} rowKey={row => row.grade} />;
}

function Debtors({ rows, wide = false }: { rows: readonly Debtor[]; wide?: boolean }) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const { scale, unit } = useScale(largestOf(rows.map(({ overdue }) => approximate(overdue))));
  const columns: RecordColumn<Debtor>[] = [
    { key: "customer", label: t("columns.customer"), render: ({ customer }) => (customer ? <CustomerName customer={customer} link /> : t("notYours")), value: ({ customer }) => customer?.name ?? "" },
    { key: "orders", label: t("profiling.lateOrders"), end: true, render: row => formats.count(row.orders), value: row => row.orders },
    { key: "oldest", label: t("profiling.oldest"), end: true, render: row => <Day date={row.oldestDueOn} />, value: row => row.oldestDueOn },
    { key: "overdue", label: `${t("profiling.late")} ${unit}`, end: true, render: row => <Amount money={row.overdue} scale={scale} />, value: row => approximate(row.overdue) },
  ];
  return <Records wide={wide} title={t("profiling.debtors")} definition={t("profiling.debtorsDefinition")} columns={columns} rows={rows} rowKey={row => row.customer?.id ?? row.oldestDueOn} empty={{ title: t("profiling.noDebtors"), hint: t("profiling.noDebtorsHint") }} />;
}

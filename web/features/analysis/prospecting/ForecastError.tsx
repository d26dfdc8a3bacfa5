"use client";
import { useTranslations } from "next-intl";
import { Share } from "@/components/text/Share";
import type { ProspectingQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Records, type RecordColumn } from "../parts/Records";

type Model = NonNullable<ProspectingQuery["prospecting"]["forecastModel"]>;
type Test = NonNullable<Model["backTest"]>;

/** How the forecast would have done in the months gone by, beside repeating the year before. */
export function ForecastError({ model }: { model: Model | null }) {
  const t = useTranslations("analysis.prospecting");
  const { count, decimal } = useFormats();
  const tests = [model?.backTest, model?.naive].flatMap(test => test ?? []);
  const rows = tests.filter((test, place) => tests.findIndex(({ method }) => method === test.method) === place);
  const columns: RecordColumn<Test>[] = [
    { key: "method", label: t("method"), render: test => t(`methods.${test.method}`) },
    { key: "mase", label: t("mase"), end: true, render: test => (test.mase === null ? "—" : decimal(test.mase, 2, true)), value: test => test.mase },
    { key: "coverage", label: t("coverage"), end: true, render: test => <Share value={test.coverage} />, value: test => test.coverage },
    { key: "months", label: t("monthsForetold"), end: true, render: test => count(test.months), value: test => test.months },
  ];
  return (
    <Records
      wide
      title={t("backTest")}
      definition={t("backTestDefinition")}
      columns={columns}
      rows={rows}
      rowKey={test => test.method}
      empty={{ title: t("tooFewMonths"), hint: t("tooFewMonthsHint") }}
    />
  );
}

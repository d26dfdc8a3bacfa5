"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { AssociationRulesQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { grid, tooltip, valueAxis } from "../parts/options";

type Rule = AssociationRulesQuery["associationRules"]["rules"][number];

const SMALLEST = 8;
const LARGEST = 26;

/** Every rule by how often it applies and how often it holds; the darker and larger, the further above chance. */
export function RuleCloud({ rules }: { rules: readonly Rule[] }) {
  const t = useTranslations("analysis");
  const { share, decimal } = useFormats();
  const named = useCallback(
    (rule: Rule | undefined) => {
      const name = (product: Rule["right"]) => product?.name ?? t("notYours");
      return rule ? `${rule.left.map(name).join(" + ")} → ${name(rule.right)}` : "";
    },
    [t],
  );
  const option = useCallback(
    ({ ink, ramp }: ChartTheme) => {
      const format = (value: number) => `${decimal(value * 100, 2)} %`;
      const lifts = rules.map(({ lift }) => Math.log(lift));
      const [low, high] = [Math.min(...lifts), Math.max(...lifts)];
      const strength = (lift: number) => (high > low ? (Math.log(lift) - low) / (high - low) : 1);
      const said = ({ dataIndex }: { dataIndex: number }) => {
        const rule = rules[dataIndex];
        return rule ? `${named(rule)}\n${t("product.support")} ${format(rule.support)} · ${t("product.confidence")} ${share(rule.confidence)} · ${t("product.lift")} ${decimal(rule.lift, 1, true)}×` : "";
      };
      return {
        tooltip: { ...tooltip(ink, format, "item"), formatter: said },
        grid: { ...grid(24), bottom: 24 },
        xAxis: valueAxis(ink, format, { name: t("product.support"), nameLocation: "middle", nameGap: 26, nameTextStyle: { color: ink.quiet }, scale: true }),
        yAxis: valueAxis(ink, share, { name: t("product.confidence"), nameTextStyle: { color: ink.quiet, align: "left" }, max: 1 }),
        visualMap: { show: false, dimension: 2, min: 0, max: 1, inRange: { color: ramp.slice(1) } },
        series: [
          {
            type: "scatter",
            symbolSize: ([, , level]: number[]) => SMALLEST + (LARGEST - SMALLEST) * (level ?? 0),
            itemStyle: { borderColor: ink.text, borderWidth: 0.5, opacity: 0.85 },
            data: rules.map(rule => [rule.support, rule.confidence, strength(rule.lift)]),
          },
        ],
      };
    },
    [rules, named, share, decimal, t],
  );
  const table = {
    columns: [t("product.rule"), t("product.support"), t("product.confidence"), t("product.lift")],
    rows: rules.map(rule => [named(rule), rule.support, rule.confidence, rule.lift]),
  };
  return (
    <Chart wide title={t("product.cloud")} description={t("product.cloudDescription")} definition={t("product.rulesDescription")} height={340} option={option} table={table} />
  );
}

"use client";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/text/Amount";
import type { CampaignPartsFragment, MemberSharePartsFragment } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";
import styles from "../parts/parts.module.css";
import { liftName } from "./liftName";

interface Props {
  campaigns: readonly CampaignPartsFragment[];
  /** Looks at one campaign alone. */
  onPick: (id: string) => void;
}

const money = (amount: { amount: string; currency: string } | null) => amount && approximate(amount);

/** What each campaign cost and brought; the rates with the range in which they lie in 95 of 100 cases. */
export function Campaigns({ campaigns, onPick }: Props) {
  const t = useTranslations("analysis.promotion");
  const columnsText = useTranslations("analysis.columns");
  const { count, share, decimal } = useFormats();
  const seesProfit = useCan("analysis:profit");
  const seesCosts = campaigns.some(({ cost }) => cost);
  const { scale, unit } = useScale(largestOf(campaigns.map(({ revenue }) => approximate(revenue))));
  const rate = ({ rate: value, interval }: MemberSharePartsFragment) => (
    <span title={interval ? t("between", { low: share(interval.low), high: share(interval.high) }) : undefined}>
      {value === null ? "—" : share(value)}
      {interval && <span className={styles.quiet}> {t("range", { low: share(interval.low), high: share(interval.high) })}</span>}
    </span>
  );
  const percent = (value: number | null) => (value === null ? "—" : share(value));
  const costs: RecordColumn<CampaignPartsFragment>[] = [
    { key: "cost", label: t("cost"), end: true, render: row => <Amount money={row.cost} />, value: row => money(row.cost) },
    { key: "costPerMember", label: t("costPerMember"), end: true, render: row => <Amount money={row.costPerMember} />, value: row => money(row.costPerMember) },
  ];
  const returns: RecordColumn<CampaignPartsFragment>[] = [
    { key: "profit", label: `${columnsText("profit")} ${unit}`, end: true, render: row => <Amount money={row.profit} scale={scale} />, value: row => money(row.profit) },
    { key: "margin", label: columnsText("margin"), end: true, render: row => percent(row.margin), value: row => row.margin },
    { key: "roi", label: t("roi"), end: true, render: row => percent(row.returnOnInvestment), value: row => row.returnOnInvestment },
    { key: "incrementalReturn", label: t("incrementalReturn"), end: true, render: row => percent(row.incrementalReturn), value: row => row.incrementalReturn },
  ];
  const valued = campaigns.some(({ responseReturn }) => responseReturn !== null);
  const columns: RecordColumn<CampaignPartsFragment>[] = [
    {
      key: "campaign",
      label: t("campaign"),
      render: row => (
        <button type="button" className={styles.narrow} onClick={() => row.campaign && onPick(row.campaign.id)}>
          {row.campaign?.name ?? "—"}
          {!row.complete && <span className={styles.quiet}> {t("running")}</span>}
        </button>
      ),
      value: row => row.campaign?.name ?? "",
    },
    { key: "reach", label: t("reach"), end: true, render: row => count(row.reach), value: row => row.reach },
    { key: "control", label: t("control"), end: true, render: row => count(row.control), value: row => row.control },
    ...(seesCosts ? costs : []),
    { key: "responses", label: t("responseRate"), end: true, render: row => rate(row.responses), value: row => row.responses.rate },
    { key: "conversions", label: t("conversionRate"), end: true, render: row => rate(row.conversions), value: row => row.conversions.rate },
    { key: "revenue", label: `${columnsText("revenue")} ${unit}`, end: true, render: row => <Amount money={row.revenue} scale={scale} />, value: row => money(row.revenue) },
    ...(seesProfit ? returns : []),
    ...(valued ? [{ key: "responseReturn", label: t("responseReturn"), end: true, render: (row: CampaignPartsFragment) => percent(row.responseReturn), value: (row: CampaignPartsFragment) => row.responseReturn }] : []),
    { key: "lift", label: t("liftColumn"), end: true, render: row => liftName(row.conversionLift, t, decimal), value: row => row.conversionLift?.difference ?? null },
  ];
  return <Records wide title={t("campaigns")} definition={t("campaignsDefinition")} columns={columns} rows={campaigns} rowKey={row => row.campaign?.id ?? ""} empty={{ title: t("noCampaigns"), hint: t("noCampaignsHint") }} />;
}

"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PromotionQuery, ResponseDimension } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Choice } from "../parts/Choice";
import { IntervalPlot, type Interval } from "../parts/IntervalPlot";
import { useCustomers } from "../parts/useCustomers";
import { DIMENSIONS } from "./state";

interface Props {
  responses: PromotionQuery["promotion"]["responses"];
  by: ResponseDimension;
  onBy: (by: ResponseDimension) => void;
  /** The campaign looked at; without one there are no customers to go down to. */
  campaignId: string;
}

/** Sent and responded, by what the members are: rates with the range in which they lie in 95 of 100 cases. */
export function Responses({ responses, by, onBy, campaignId }: Props) {
  const t = useTranslations("analysis.promotion");
  const unknown = useTranslations("analysis")("unknown");
  const common = useTranslations("common");
  const { share, count } = useFormats();
  const show = useCustomers();
  const points = useMemo(
    () =>
      responses.map(({ value, tag, responses: { count: responded, members, rate, interval } }): Interval => {
        const called = tag?.name ?? (by === "LEVEL" && value ? common("level.name", { level: value }) : by === "KIND" && value ? t(`kinds.${value as "COMPANY" | "PERSON"}`) : value || unknown);
        return { key: value || " ", name: `${called} (${count(responded)} / ${count(members)})`, value: rate, low: interval?.low ?? null, high: interval?.high ?? null };
      }),
    [responses, by, common, count, t, unknown],
  );
  const pick = (key: string) => {
    const point = points.find(each => each.key === key);
    if (point) show(point.name, { campaign: { campaignId, group: "TREATED", responded: true, by, value: key.trim() } });
  };
  const controls = <Choice label={t("responsesBy")} value={by} onChange={onBy} options={DIMENSIONS.map(value => ({ value, label: t(`dimensions.${value}`) }))} />;
  return (
    <IntervalPlot title={t("responses")} description={t("responsesDescription")} controls={controls} of={t(`dimensions.${by}`)} measure={t("responseRate")} points={points} format={share} height={300} {...(campaignId && { onPick: pick })} />
  );
}

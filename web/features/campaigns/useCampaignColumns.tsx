"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { Day } from "@/components/text/Day";
import type { CampaignRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { CampaignState } from "./CampaignState";

/** The columns of the list of campaigns. */
export function useCampaignColumns(): Column<CampaignRowFragment>[] {
  const t = useTranslations("campaigns.column");
  const { count } = useFormats();
  return useMemo(() => {
    const counted = (key: "treated" | "control" | "responses"): Column<CampaignRowFragment> => ({ key, label: t(key), width: 100, align: "end", render: row => (row.counts ? count(row.counts[key]) : "—") });
    return [
      { key: "name", label: t("name"), width: 260, sort: "NAME", render: row => row.name },
      { key: "status", label: t("status"), width: 110, render: row => <CampaignState status={row.status} /> },
      { key: "startsOn", label: t("startsOn"), width: 120, sort: "STARTS_ON", render: row => <Day date={row.startsOn} /> },
      { key: "endsOn", label: t("endsOn"), width: 120, render: row => <Day date={row.endsOn} /> },
      { key: "channel", label: t("channel"), width: 110, render: row => row.channel ?? "—" },
      counted("treated"),
      counted("control"),
      counted("responses"),
      { key: "coupon", label: t("coupon"), width: 120, render: row => row.couponCode ?? "—" },
      { key: "owner", label: t("owner"), width: 140, render: row => row.owner?.name ?? "—" },
      { key: "number", label: t("number"), width: 110, sort: "NUMBER", optional: true, render: row => row.number },
    ];
  }, [t, count]);
}

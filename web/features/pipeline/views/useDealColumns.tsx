"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Day } from "@/components/text/Day";
import { Mark } from "@/components/text/Mark";
import { Person } from "@/components/text/Person";
import { Share } from "@/components/text/Share";
import { Tint } from "@/components/text/Tint";
import { When } from "@/components/text/When";
import { useViewer } from "@/lib/viewer";
import type { DealCardData } from "../types";
import { StageName } from "./StageName";

/** The columns of a list of deals. */
export function useDealColumns(): Column<DealCardData>[] {
  const t = useTranslations("pipeline");
  const { currency } = useViewer();
  return useMemo<Column<DealCardData>[]>(
    () => [
      { key: "name", label: t("fields.name"), width: 210, sort: "NAME", render: deal => <span title={deal.name}>{deal.name}</span> },
      { key: "customer", label: t("fields.customer"), width: 180, render: deal => (deal.customer ? <CustomerName customer={deal.customer} link /> : "—") },
      { key: "value", label: `${t("fields.value")} ${currency}`, width: 110, align: "end", sort: "VALUE", render: deal => <Amount money={deal.value} /> },
      {
        key: "stage",
        label: t("fields.stage"),
        width: 120,
        render: deal => (
          <Tint of={deal.stage.id}>
            <StageName stage={deal.stage} />
          </Tint>
        ),
      },
      { key: "probability", label: t("fields.probability"), width: 84, align: "end", render: deal => <Share value={deal.probability} /> },
      { key: "close", label: t("fields.expectedClose"), width: 115, sort: "EXPECTED_CLOSE_ON", render: deal => <Day date={deal.expectedCloseOn} /> },
      { key: "owner", label: t("fields.owner"), width: 125, render: deal => <Person user={deal.owner} /> },
      {
        key: "age",
        label: t("fields.age"),
        width: 115,
        align: "end",
        sort: "STAGE_ENTERED_AT",
        render: deal => (deal.isRotten ? <Mark meaning="bad">{t("card.rotten", { days: deal.ageInStageDays })}</Mark> : t("card.days", { days: deal.ageInStageDays })),
      },
      { key: "next", label: t("fields.nextFollowUp"), width: 115, render: ({ nextFollowUp: next }) => (next?.isOverdue ? <Mark meaning="bad"><When at={next.dueAt} /></Mark> : <When at={next?.dueAt} />) },
      { key: "activity", label: t("fields.lastActivity"), width: 130, sort: "LAST_ACTIVITY_AT", optional: true, render: deal => <When at={deal.lastActivityAt} /> },
      { key: "number", label: t("fields.number"), width: 110, optional: true, render: deal => deal.number },
    ],
    [t, currency],
  );
}

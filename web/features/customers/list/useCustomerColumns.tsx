"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Day } from "@/components/text/Day";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import type { CustomerRowFragment } from "@/generated/graphql";
import { moneyUnit } from "@/lib/format/money";
import { useCan, useViewer } from "@/lib/viewer";

export type CustomerRow = CustomerRowFragment;

/** The columns of the customer list; amounts and deals only for those who may see them. */
export function useCustomerColumns(): Column<CustomerRow>[] {
  const t = useTranslations("customers");
  const { currency } = useViewer();
  const orders = useCan("order:read");
  const deals = useCan("opportunity:read");
  return useMemo(() => {
    const text = (key: "number" | "source" | "segment" | "phone", width: number, optional = false): Column<CustomerRow> => ({
      key,
      label: t(`column.${key}`),
      width,
      optional,
      render: row => <span title={row[key] ?? undefined}>{row[key] ?? "—"}</span>,
    });
    const columns: (Column<CustomerRow> | false)[] = [
      { key: "name", label: t("column.name"), width: 208, sort: "NAME", render: row => <CustomerName customer={row} /> },
      { key: "owner", label: t("column.owner"), width: 136, render: row => <Person user={row.owner} /> },
      { key: "place", label: t("column.place"), width: 150, render: row => <Place region={row.region} city={row.city} /> },
      text("source", 96),
      text("segment", 104),
      orders && { key: "lastOrder", label: t("column.lastOrder"), width: 124, sort: "LAST_ORDER_ON", render: row => <Day date={row.lastOrderOn} /> },
      { key: "lastActivity", label: t("column.lastActivity"), width: 100, sort: "LAST_ACTIVITY_AT", render: row => <When at={row.lastActivityAt} /> },
      orders && {
        key: "value",
        label: t("column.value", { unit: moneyUnit(currency) }),
        width: 124,
        align: "end",
        sort: "ORDER_TOTAL",
        render: row => <Amount money={row.orderTotal} />,
      },
      deals && { key: "deals", label: t("column.deals"), width: 96, align: "end", render: row => <>{row.openOpportunityCount || "—"}</> },
      text("number", 96, true),
      { key: "level", label: t("column.level"), width: 72, optional: true, sort: "LEVEL", render: row => <>{row.level}</> },
      { key: "kind", label: t("column.kind"), width: 88, optional: true, render: row => <>{t(`kind.${row.kind}`)}</> },
      text("phone", 136, true),
      { key: "created", label: t("column.created"), width: 112, optional: true, sort: "CREATED_AT", render: row => <When at={row.createdAt} /> },
    ];
    return columns.filter(column => column !== false);
  }, [t, currency, orders, deals]);
}

/** Where the customer is; the region, then the city. */
function Place({ region, city }: { region: string | null; city: string | null }) {
  const place = [region, city].filter(Boolean).join(" · ");
  return <span title={place || undefined}>{place || "—"}</span>;
}

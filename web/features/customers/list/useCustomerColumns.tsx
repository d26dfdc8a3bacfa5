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
    const text = (key: "number" | "region" | "city" | "source" | "segment" | "phone", width: number, optional = false): Column<CustomerRow> => ({
      key,
      label: t(`column.${key}`),
      width,
      optional,
      render: row => <span title={row[key] ?? undefined}>{row[key] ?? "—"}</span>,
    });
    const columns: (Column<CustomerRow> | false)[] = [
      { key: "name", label: t("column.name"), width: 240, sort: "NAME", render: row => <CustomerName customer={row} /> },
      text("number", 96),
      { key: "owner", label: t("column.owner"), width: 132, render: row => <Person user={row.owner} /> },
      text("region", 96),
      text("city", 116),
      text("source", 108),
      text("segment", 116),
      orders && { key: "lastOrder", label: t("column.lastOrder"), width: 112, sort: "LAST_ORDER_ON", render: row => <Day date={row.lastOrderOn} /> },
      { key: "lastActivity", label: t("column.lastActivity"), width: 116, sort: "LAST_ACTIVITY_AT", render: row => <When at={row.lastActivityAt} /> },
      orders && {
        key: "value",
        label: t("column.value", { unit: moneyUnit(currency) }),
        width: 148,
        align: "end",
        sort: "ORDER_TOTAL",
        render: row => <Amount money={row.orderTotal} />,
      },
      deals && { key: "deals", label: t("column.deals"), width: 104, align: "end", render: row => <>{row.openOpportunityCount || "—"}</> },
      { key: "level", label: t("column.level"), width: 72, optional: true, sort: "LEVEL", render: row => <>{row.level}</> },
      { key: "kind", label: t("column.kind"), width: 88, optional: true, render: row => <>{t(`kind.${row.kind}`)}</> },
      text("phone", 136, true),
      { key: "created", label: t("column.created"), width: 112, optional: true, sort: "CREATED_AT", render: row => <When at={row.createdAt} /> },
    ];
    return columns.filter(column => column !== false);
  }, [t, currency, orders, deals]);
}

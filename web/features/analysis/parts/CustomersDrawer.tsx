"use client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { ActionIcon, Skeleton } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconFileTypeCsv } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/feedback/toast";
import { SidePanel } from "@/components/page/SidePanel";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Day } from "@/components/text/Day";
import { AnalysisCustomersDocument, type AnalysisCustomersQuery, type AnalysisFilter, type CustomerSetInput } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { customersFile } from "./customersFile";
import { largestOf, useScale } from "./useScale";
import styles from "./parts.module.css";

const PAGE = 50;

type Customer = AnalysisCustomersQuery["analysisCustomers"]["customers"][number];

interface Props {
  named: string;
  of: CustomerSetInput;
  filter: AnalysisFilter;
  onClose: () => void;
}

/** The customers behind a mark, beside the view: page by page, the best first, each leading to its own page. */
export default function CustomersDrawer({ named, of, filter, onClose }: Props) {
  const t = useTranslations("analysis");
  const { count } = useFormats();
  // Another mark or filter begins with its first page.
  const asked = JSON.stringify([of, filter]);
  const [page, setPage] = useState({ asked, offset: 0 });
  const offset = page.asked === asked ? page.offset : 0;
  const turnTo = (next: number) => setPage({ asked, offset: next });
  const { data, error, refetch } = useQuery(AnalysisCustomersDocument, { variables: { filter, of, first: PAGE, offset }, fetchPolicy: "cache-and-network" });
  const answer = data?.analysisCustomers;
  return (
    <SidePanel title={named || t("columns.customers")} onClose={onClose}>
      {error && !answer && <ErrorState error={error} retry={refetch} />}
      {!error && !answer && <Skeleton height={400} />}
      {answer?.totalCount === 0 && <EmptyState title={t("customers.none")} hint={t("customers.noneHint")} />}
      {answer && answer.totalCount > 0 && (
        <>
          <div className={styles.drawerHead}>
            <span className={styles.quiet}>{t("customers.count", { count: count(answer.totalCount) })}</span>
            <SaveCustomers named={named} of={of} filter={filter} />
          </div>
          <CustomerTable customers={answer.customers} />
          {answer.totalCount > PAGE && <Pages offset={offset} total={answer.totalCount} onTurn={turnTo} />}
        </>
      )}
    </SidePanel>
  );
}

function CustomerTable({ customers }: { customers: readonly Customer[] }) {
  const t = useTranslations("analysis");
  const { count } = useFormats();
  const { scale, unit } = useScale(largestOf(customers.map(({ revenue }) => approximate(revenue))));
  return (
    <table className={`${styles.table} ${styles.drawerTable}`}>
      <thead>
        <tr>
          <th scope="col">{t("columns.customer")}</th>
          <th scope="col" data-end>{`${t("columns.revenue")} ${unit}`}</th>
          <th scope="col" data-end>
            {t("customers.orders")}
          </th>
          <th scope="col" data-end>
            {t("customers.lastOrder")}
          </th>
        </tr>
      </thead>
      <tbody>
        {customers.map(({ customer, revenue, orders, lastOrderOn }, place) => (
          <tr key={customer?.id ?? place}>
            <th scope="row">{customer ? <CustomerName customer={customer} link /> : t("notYours")}</th>
            <td data-end>
              <Amount money={revenue} scale={scale} />
            </td>
            <td data-end>{count(orders)}</td>
            <td data-end>
              <Day date={lastOrderOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages({ offset, total, onTurn }: { offset: number; total: number; onTurn: (offset: number) => void }) {
  const t = useTranslations("analysis.customers");
  const { count } = useFormats();
  return (
    <nav className={styles.pages} aria-label={t("pages")}>
      <ActionIcon aria-label={t("previous")} title={t("previous")} disabled={offset === 0} onClick={() => onTurn(offset - PAGE)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <span className={styles.quiet}>{t("range", { from: count(offset + 1), to: count(Math.min(total, offset + PAGE)), count: count(total) })}</span>
      <ActionIcon aria-label={t("next")} title={t("next")} disabled={offset + PAGE >= total} onClick={() => onTurn(offset + PAGE)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </nav>
  );
}

/** Takes the names of customers away, for those whose role may do that with a list of them. */
function SaveCustomers({ named, of, filter }: Omit<Props, "onClose">) {
  const t = useTranslations("analysis");
  const client = useApolloClient();
  const { count } = useFormats();
  const [busy, setBusy] = useState(false);
  if (!useCan("customer:export")) return null;
  const save = async () => {
    setBusy(true);
    try {
      const columns = [t("columns.customer"), t("columns.revenue"), t("customers.orders"), t("customers.lastOrder")];
      const { saved, total } = await customersFile(client, { named, of, filter, columns });
      if (saved < total) toast({ message: t("customers.saved", { count: count(saved) }), meaning: "watch" });
    } catch {
      toast({ message: t("customers.failed"), meaning: "bad" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <ActionIcon aria-label={t("customers.csv")} title={t("customers.csv")} loading={busy} onClick={() => void save()}>
      <IconFileTypeCsv size={16} />
    </ActionIcon>
  );
}

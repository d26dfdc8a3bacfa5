import type { ApolloClient } from "@apollo/client";
import { fileName } from "@/components/chart/ChartNotes";
import { saveText } from "@/components/chart/saveFile";
import { toCsv } from "@/components/chart/table";
import { AnalysisCustomersDocument, type AnalysisFilter, type CustomerSetInput } from "@/generated/graphql";

/** As many at once as the API gives. */
const PAGE = 200;

/** The rest is for a list's own export: each page is worked out anew. */
const MOST = 2_000;

interface Asked {
  named: string;
  of: CustomerSetInput;
  filter: AnalysisFilter;
  /** The heads: customer, revenue, orders, last order. */
  columns: string[];
}

/** Saves the customers behind a mark as CSV, the best first. Tells how many of how many. */
export async function customersFile(client: ApolloClient, { named, of, filter, columns }: Asked): Promise<{ saved: number; total: number }> {
  const rows: (string | number | null)[][] = [];
  let total = 0;
  do {
    const { data } = await client.query({ query: AnalysisCustomersDocument, variables: { filter, of, first: PAGE, offset: rows.length }, fetchPolicy: "network-only" });
    const page = data?.analysisCustomers;
    if (!page || page.customers.length === 0) break;
    total = page.totalCount;
    rows.push(...page.customers.map(({ customer, revenue, orders, lastOrderOn }) => [customer?.name ?? null, Number(revenue.amount), orders, lastOrderOn]));
  } while (rows.length < Math.min(total, MOST));
  saveText(`${fileName(named, `${filter.from} – ${filter.to}`)}.csv`, toCsv({ columns, rows }), "text/csv;charset=utf-8");
  return { saved: rows.length, total };
}

"use client";
import { useQuery } from "@apollo/client/react";
import { ActionIcon, Skeleton } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SidePanel } from "@/components/page/SidePanel";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Day } from "@/components/text/Day";
import { AnalysisOrderLinesDocument, type AnalysisFilter, type AnalysisOrderLinesQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import styles from "../parts/parts.module.css";
import type { Cell } from "./pivotState";

const PAGE = 50;

type Line = AnalysisOrderLinesQuery["analysisOrderLines"]["lines"][number];

interface Props {
  title: string;
  cell: Cell;
  filter: AnalysisFilter;
  onClose: () => void;
}

/** The order lines behind a figure, beside the view: page by page, the latest first. */
export default function LinesDrawer({ title, cell, filter, onClose }: Props) {
  const t = useTranslations("analysis");
  const { count, money } = useFormats();
  // Another cell or filter begins with its first page.
  const asked = JSON.stringify([cell, filter]);
  const [page, setPage] = useState({ asked, offset: 0 });
  const offset = page.asked === asked ? page.offset : 0;
  const { data, error, refetch } = useQuery(AnalysisOrderLinesDocument, { variables: { filter, ...cell, first: PAGE, offset }, fetchPolicy: "cache-and-network" });
  const answer = data?.analysisOrderLines;
  return (
    <SidePanel title={title} onClose={onClose}>
      {error && !answer && <ErrorState error={error} retry={refetch} />}
      {!error && !answer && <Skeleton height={400} />}
      {answer?.totalCount === 0 && <EmptyState title={t("performance.lines.none")} />}
      {answer && answer.totalCount > 0 && (
        <>
          <p className={styles.quiet}>{t("performance.lines.count", { count: count(answer.totalCount), revenue: money(answer.revenue, { currency: true }) })}</p>
          <LineTable lines={answer.lines} />
          {answer.totalCount > PAGE && <Pages offset={offset} total={answer.totalCount} onTurn={next => setPage({ asked, offset: next })} />}
        </>
      )}
    </SidePanel>
  );
}

function LineTable({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations("analysis");
  const { count, currency } = useFormats();
  return (
    <div className={styles.scroll} style={{ maxHeight: "none" }}>
      <table className={`${styles.table} ${styles.drawerTable}`}>
        <thead>
          <tr>
            <th scope="col">{t("dimensions.PRODUCT")}</th>
            <th scope="col" data-end>{`${t("columns.revenue")} ${currency}`}</th>
            <th scope="col" data-end>
              {t("measures.QUANTITY")}
            </th>
            <th scope="col">{t("performance.lines.day")}</th>
            <th scope="col">{t("columns.customer")}</th>
            <th scope="col">{t("performance.lines.order")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <tr key={place}>
              <th scope="row" title={line.product?.name}>
                {line.product?.name ?? "—"}
              </th>
              <td data-end>
                <Amount money={line.revenue} />
              </td>
              <td data-end>{count(line.quantity)}</td>
              <td>
                <Day date={line.orderedOn} />
              </td>
              <td>{line.customer ? <CustomerName customer={line.customer} link /> : "—"}</td>
              <td>{line.order?.number ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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

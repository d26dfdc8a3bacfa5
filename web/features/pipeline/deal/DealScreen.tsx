"use client";
import { Skeleton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Activities } from "./Activities";
import { DealActions, useDealMoves } from "./DealActions";
import { DealFacts } from "./DealFacts";
import { FollowUps } from "./FollowUps";
import { Products } from "./Products";
import { StageHistory } from "./StageHistory";
import { StageSteps } from "./StageSteps";
import { useDeal } from "./useDeal";
import styles from "./deal.module.css";

const RecordApprovals = dynamic(() => import("@/components/approval/RecordApprovals"), { ssr: false });
const HistoryPanel = dynamic(() => import("@/components/history/HistoryPanel"), { ssr: false });

/** A deal's own page: how far it is, what is known, what was said, what comes next. */
export function DealScreen({ id }: { id: string }) {
  const t = useTranslations("pipeline");
  const { deal, error, refetch, save, missing } = useDeal(id);
  const moves = useDealMoves(deal, () => void refetch());
  if (error && !deal) return <ErrorState error={error} retry={() => refetch()} />;
  if (missing) return <EmptyState title={t("gone")} hint={t("goneHint")} />;
  if (!deal) return <DealSkeleton />;
  return (
    <>
      <PageHead
        title={deal.name}
        above={
          <Link href="/pipeline" className={styles.back}>
            <IconArrowLeft size={14} aria-hidden />
            {t("title")}
          </Link>
        }
        detail={
          <span className={styles.headDetail}>
            {deal.number}
            {deal.customer && <CustomerName customer={deal.customer} link />}
            <strong className={styles.headAmount}>
              <Amount money={deal.value} currency />
            </strong>
          </span>
        }
        actions={<DealActions deal={deal} moves={moves} />}
      />
      <div className={styles.page}>
        <StageSteps deal={deal} moves={moves} />
        <div className={styles.columns}>
          <div className={styles.column}>
            <DealFacts deal={deal} save={save} />
            <Products deal={deal} />
          </div>
          <div className={styles.column}>
            <FollowUps deal={deal} onChanged={() => void refetch()} />
            <Activities deal={deal} />
            <StageHistory deal={deal} picture />
            <RecordApprovals recordId={deal.id} />
            <HistoryPanel id={deal.id} />
          </div>
        </div>
      </div>
      {moves.dialog}
    </>
  );
}

/** The page's shape while the deal is on its way. */
export function DealSkeleton() {
  return (
    <div className={styles.page} aria-busy>
      <Skeleton height={28} width="40%" my={16} />
      <Skeleton height={44} />
      <div className={styles.columns}>
        <Skeleton height={360} />
        <Skeleton height={360} />
      </div>
    </div>
  );
}

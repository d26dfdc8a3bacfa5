"use client";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Activities } from "./Activities";
import { DealActions, useDealMoves } from "./DealActions";
import { DealFacts } from "./DealFacts";
import { FollowUps } from "./FollowUps";
import { Products } from "./Products";
import { StageHistory } from "./StageHistory";
import { StageSteps } from "./StageSteps";
import { useDeal } from "./useDeal";
import styles from "./deal.module.css";

/** A deal beside the board or the list: the same parts in one column. */
export default function DealPanel({ id }: { id: string }) {
  const t = useTranslations("pipeline");
  const { deal, error, refetch, save, missing } = useDeal(id);
  const moves = useDealMoves(deal, () => void refetch());
  if (error && !deal) return <ErrorState error={error} retry={() => refetch()} />;
  if (missing) return <EmptyState title={t("gone")} hint={t("goneHint")} />;
  if (!deal) return <Skeleton height={480} />;
  return (
    <div className={styles.column}>
      <div className={styles.panelHead}>
        <h2 className={styles.panelName}>{deal.name}</h2>
        <DealActions deal={deal} moves={moves} />
      </div>
      <StageSteps deal={deal} moves={moves} />
      <DealFacts deal={deal} save={save} />
      <FollowUps deal={deal} onChanged={() => void refetch()} />
      <Activities deal={deal} />
      <Products deal={deal} />
      <StageHistory deal={deal} />
      {moves.dialog}
    </div>
  );
}

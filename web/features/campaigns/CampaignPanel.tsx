"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { SidePanel } from "@/components/page/SidePanel";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { CampaignDocument, type CampaignFactsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { CampaignState } from "./CampaignState";
import { Members } from "./Members";
import styles from "./campaigns.module.css";

const CampaignDialog = dynamic(() => import("./CampaignDialog"), { ssr: false });
const DeleteCampaign = dynamic(() => import("./DeleteCampaign"), { ssr: false });
const AudienceDialog = dynamic(() => import("./AudienceDialog"), { ssr: false });

/** A campaign beside the list: its facts, whom it addresses, and who responded. */
export default function CampaignPanel({ id, onClose, onGone }: { id: string; onClose: () => void; onGone: () => void }) {
  const t = useTranslations("campaigns");
  const [open, setOpen] = useState<"edit" | "audience" | "delete" | null>(null);
  const { data, error, refetch } = useQuery(CampaignDocument, { variables: { id } });
  const campaign = data?.campaign;
  const close = () => setOpen(null);
  return (
    <SidePanel title={campaign?.name ?? t("one")} onClose={onClose}>
      {error && !campaign && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <Skeleton height={300} />}
      {data && !campaign && <EmptyState title={t("gone")} />}
      {campaign && (
        <div className={styles.panel}>
          <Facts campaign={campaign} />
          <Group gap={8}>
            {campaign.abilities.includes("update") && (
              <Button size="compact-sm" variant="default" onClick={() => setOpen("edit")}>
                {t("edit")}
              </Button>
            )}
            {campaign.abilities.includes("address") && (
              <Button size="compact-sm" onClick={() => setOpen("audience")}>
                {t("addAudience")}
              </Button>
            )}
            {campaign.abilities.includes("delete") && (
              <Button size="compact-sm" variant="subtle" color="bad" onClick={() => setOpen("delete")}>
                {t("delete")}
              </Button>
            )}
          </Group>
          <Members key={campaign.counts?.members} campaign={campaign} onChanged={() => void refetch()} />
          {open === "edit" && <CampaignDialog campaign={campaign} onClose={close} onDone={close} />}
          {open === "delete" && <DeleteCampaign campaign={campaign} onClose={close} onGone={onGone} />}
          {open === "audience" && <AudienceDialog campaignId={id} onClose={close} onDone={close} />}
        </div>
      )}
    </SidePanel>
  );
}

function Facts({ campaign }: { campaign: CampaignFactsFragment }) {
  const t = useTranslations("campaigns");
  const { count } = useFormats();
  const { counts, fixedCost, contactCost, responseValue } = campaign;
  const amounts = { fixedCost, contactCost, responseValue };
  return (
    <dl className={styles.facts}>
      <dt>{t("column.status")}</dt>
      <dd>
        <CampaignState status={campaign.status} />
      </dd>
      <dt>{t("days")}</dt>
      <dd>
        <Day date={campaign.startsOn} /> – <Day date={campaign.endsOn} />
      </dd>
      {campaign.channel && (
        <>
          <dt>{t("column.channel")}</dt>
          <dd>{campaign.channel}</dd>
        </>
      )}
      {campaign.couponCode && (
        <>
          <dt>{t("column.coupon")}</dt>
          <dd>{campaign.couponCode}</dd>
        </>
      )}
      {(["fixedCost", "contactCost", "responseValue"] as const).map(
        field =>
          amounts[field] && (
            <div key={field} style={{ display: "contents" }}>
              <dt>{t(`field.${field}`)}</dt>
              <dd>
                <Amount money={amounts[field]} currency />
              </dd>
            </div>
          ),
      )}
      {counts && (
        <>
          <dt>{t("members")}</dt>
          <dd>{t("summary", { treated: count(counts.treated), control: count(counts.control), responses: count(counts.responses) })}</dd>
        </>
      )}
      {campaign.notes && (
        <>
          <dt>{t("field.notes")}</dt>
          <dd>{campaign.notes}</dd>
        </>
      )}
    </dl>
  );
}

"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, SegmentedControl, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CustomerPicker } from "@/components/pickers/CustomerPicker";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { CustomerName } from "@/components/text/CustomerName";
import { When } from "@/components/text/When";
import {
  AddCampaignMembersDocument,
  CampaignMembersDocument,
  RecordCampaignResponsesDocument,
  RemoveCampaignMembersDocument,
  WithdrawCampaignResponsesDocument,
  type CampaignFactsFragment,
  type CampaignMemberFilter,
  type CampaignMembersQuery,
} from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import styles from "./campaigns.module.css";

const FILTERS: Record<"all" | "treated" | "control" | "responded", CampaignMemberFilter> = { all: {}, treated: { group: ["TREATED"] }, control: { group: ["CONTROL"] }, responded: { responded: true } };
type Shown = keyof typeof FILTERS;
const PAGE = 50;

type Member = NonNullable<NonNullable<CampaignMembersQuery["campaign"]>["members"]>["edges"][number]["node"];

/** Whom a campaign addresses and holds out, page by page; here responses are noted and members chosen one by one. */
export function Members({ campaign, onChanged }: { campaign: CampaignFactsFragment; onChanged: () => void }) {
  const t = useTranslations("campaigns");
  const [shown, setShown] = useState<Shown>("all");
  const result = useQuery(CampaignMembersDocument, { variables: { id: campaign.id, first: PAGE, filter: FILTERS[shown] }, fetchPolicy: "cache-and-network" });
  const [add] = useAct(AddCampaignMembersDocument);
  const members = (result.data ?? result.previousData)?.campaign?.members;
  const changed = () => {
    void result.refetch();
    onChanged();
  };
  const more = () => result.fetchMore({ variables: { after: members?.pageInfo.endCursor } });
  const mayAddress = campaign.abilities.includes("address");
  return (
    <section className={styles.panel} aria-label={t("members")}>
      <SegmentedControl size="xs" fullWidth value={shown} onChange={value => setShown(value)} data={(Object.keys(FILTERS) as Shown[]).map(value => ({ value, label: t(`shown.${value}`) }))} />
      {mayAddress && <CustomerPicker label={t("addMember")} value={null} onChange={picked => picked && void add({ id: campaign.id, input: { customerIds: [picked.id] } }, { done: t("memberAdded") }).then(changed, () => undefined)} />}
      {result.error && !members && <ErrorState error={result.error} retry={() => result.refetch()} />}
      {!members && !result.error && <Skeleton height={200} />}
      {members?.edges.length === 0 && <EmptyState title={t("noMembers")} hint={t("noMembersHint")} />}
      <ul className={styles.members}>
        {members?.edges.map(({ node }) => (
          <MemberLine key={node.id} member={node} campaignId={campaign.id} onChanged={changed} />
        ))}
      </ul>
      {members?.pageInfo.hasNextPage && (
        <Button variant="default" size="compact-sm" onClick={() => void more()}>
          {t("more")}
        </Button>
      )}
    </section>
  );
}

function MemberLine({ member, campaignId, onChanged }: { member: Member; campaignId: string; onChanged: () => void }) {
  const t = useTranslations("campaigns");
  const [mayRespond, mayRemove] = [useCan("campaignMember:update"), useCan("campaignMember:delete")];
  const [record, recording] = useAct(RecordCampaignResponsesDocument);
  const [withdraw, withdrawing] = useAct(WithdrawCampaignResponsesDocument);
  const [remove, removing] = useAct(RemoveCampaignMembersDocument);
  const { customer, group, sentAt, respondedAt } = member;
  if (!customer) return null;
  const customerIds = [customer.id];
  const after = (work: Promise<unknown>) => void work.then(onChanged, () => undefined);
  return (
    <li>
      <span>
        <CustomerName customer={customer} link />
        <br />
        <span className={styles.quiet}>
          {t(`group.${group}`)} · {respondedAt ? t("responded") : t("sent")} <When at={respondedAt ?? sentAt} />
        </span>
      </span>
      <Group gap={4}>
        {mayRespond && !respondedAt && (
          <Button size="compact-xs" variant="light" loading={recording} onClick={() => after(record({ id: campaignId, input: { customerIds } }))}>
            {t("noteResponse")}
          </Button>
        )}
        {mayRespond && respondedAt && (
          <Button size="compact-xs" variant="default" loading={withdrawing} onClick={() => after(withdraw({ id: campaignId, customerIds }))}>
            {t("withdrawResponse")}
          </Button>
        )}
        {mayRemove && (
          <Button size="compact-xs" variant="subtle" color="gray" loading={removing} onClick={() => after(remove({ id: campaignId, customerIds }))}>
            {t("removeMember")}
          </Button>
        )}
      </Group>
    </li>
  );
}

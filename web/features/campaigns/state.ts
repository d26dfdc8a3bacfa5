import type { CampaignSort, CampaignSortField, CampaignStatus, CampaignsQueryVariables } from "@/generated/graphql";
import { anyOf, sort, text } from "@/lib/url/codecs";

export const STATUSES: readonly CampaignStatus[] = ["PLANNED", "RUNNING", "ENDED"];
const NEWEST: CampaignSort & { field: CampaignSortField } = { field: "STARTS_ON", direction: "DESC" };

/** What the address of the list says. */
export const listShape = {
  search: text(),
  status: anyOf<CampaignStatus>(STATUSES),
  sort: sort<CampaignSortField>(["STARTS_ON", "NAME", "NUMBER"], NEWEST),
  open: text(),
};

export type ListState = { [K in keyof typeof listShape]: ReturnType<(typeof listShape)[K]["read"]> };

/** The variables of the list's first page. */
export const campaignsVariables = ({ search, status, sort: order }: ListState): CampaignsQueryVariables => ({
  first: 50,
  filter: { ...(search && { search }), ...(status.length && { status }) },
  sort: order,
});

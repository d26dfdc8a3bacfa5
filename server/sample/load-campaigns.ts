import type { Transaction } from "../core/context";
import { createMany as createMembers } from "../marketing/campaign/campaign-member.service";
import { createMany } from "../marketing/campaign/campaign.service";
import type { SampleCampaign } from "./campaigns";
import { idOf, inPortions, note, type Advance, type Ids } from "./loading";

/** Sets the campaigns up. */
export async function loadCampaigns(tx: Transaction, campaigns: readonly SampleCampaign[], ownerId: string): Promise<Ids> {
  const ids = new Map<string, string>();
  const inputs = campaigns.map(({ name, channel, startsOn, endsOn, couponCode, fixedCost, contactCost }) => ({
    name, channel, startsOn, endsOn, couponCode, fixedCost: { amount: fixedCost }, contactCost: { amount: contactCost }, ownerId,
  }));
  note(ids, campaigns, await createMany(tx, inputs));
  return ids;
}

/** Takes down whom the campaigns addressed and held out, and who responded. */
export async function loadMembers(tx: Transaction, campaigns: readonly SampleCampaign[], known: Record<"campaigns" | "customers", Ids>, advance: Advance): Promise<void> {
  for (const { key, members } of campaigns) {
    await inPortions(members, async (some) => {
      await createMembers(tx, some.map(({ customer, ...member }) => ({ ...member, campaignId: idOf(known.campaigns, key), customerId: idOf(known.customers, customer) })));
      advance(some.length);
    });
  }
}

/** Which order names which campaign, by their keys and ids. */
export const campaignsOfOrders = (campaigns: readonly SampleCampaign[], ids: Ids): Ids => new Map(campaigns.flatMap(({ key, orders }) => orders.map((order) => [order, idOf(ids, key)] as const)));

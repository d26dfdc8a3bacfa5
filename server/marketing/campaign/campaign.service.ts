import { access, accessInput, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { addExternalIds } from "../../core/external-id/external-ids";
import { undoable } from "../../core/history/undo";
import { newId } from "../../core/ids";
import { firstTwice } from "../../core/lists";
import { nextNumbers } from "../../core/numbers";
import { indexNames } from "../../core/search/index-names";
import { nameKey } from "../../core/search/name-key";
import { User } from "../../identity/user/user.entity";
import { teamsOf } from "../../identity/user/user.service";
import { Campaign } from "./campaign.entity";
import { type CreateCampaignInput, UpdateCampaignInput } from "./campaign.inputs";
import { amountsOf } from "./campaign.money";
import { assertDays } from "./campaign.rules";

/** Sets one campaign up. */
export async function create(tx: Transaction, input: CreateCampaignInput): Promise<Campaign> {
  await accessInput(tx, User, input.ownerId, "input.ownerId");
  const [campaign] = await createMany(tx, [input]);
  return campaign as Campaign;
}

/** Sets many campaigns up at once, with the checks of a single one; all or none. */
export async function createMany(tx: Transaction, inputs: readonly CreateCampaignInput[]): Promise<Campaign[]> {
  for (const input of inputs) {
    assertWritable(tx, "Campaign", input);
    assertDays(input);
  }
  await assertNewCoupons(tx, inputs.flatMap(({ couponCode }) => couponCode?.trim() ?? []));
  const owners = inputs.map(({ ownerId }) => (ownerId === undefined ? (tx.viewer?.userId ?? null) : ownerId));
  const teams = await teamsOf(tx, owners.filter((id) => id !== null));
  const numbers = await nextNumbers(tx, "M", inputs.length);
  const campaigns = inputs.map((input, index) => newCampaign(tx, input, numbers[index] as string, owners[index] ?? null, teams));
  await insertEntities(tx, Campaign, campaigns);
  await addExternalIds(tx, "Campaign", campaigns.map(({ id }, index) => ({ id, externalIds: inputs[index]?.externalIds })));
  await indexCampaigns(tx, campaigns);
  for (const { id, ownerId } of campaigns) tx.emit("campaign.created", { id, ownerId });
  return campaigns;
}

function newCampaign(tx: Transaction, input: CreateCampaignInput, number: string, ownerId: string | null, teams: ReadonlyMap<string, string | null>): Campaign {
  const { externalIds: _names, couponCode, ...facts } = input;
  return Object.assign(new Campaign(), {
    ...facts,
    ...amountsOf(tx, input, tx.currency),
    id: newId("cpg", tx.now.getTime()),
    version: 1,
    number,
    name: input.name.trim(),
    nameKey: nameKey(input.name),
    couponCode: couponCode?.trim() ?? null,
    currency: tx.currency,
    ownerId,
    teamId: ownerId ? (teams.get(ownerId) ?? null) : null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

async function assertNewCoupons(tx: Transaction, codes: readonly string[], ownId = ""): Promise<void> {
  const { text, values } = among("`couponCode`", codes);
  const [taken] = await tx.sql.rows<{ couponCode: string }>(`SELECT \`couponCode\` FROM \`campaign\` WHERE ${text} AND \`id\` <> ? LIMIT 1`, [...values, ownId]);
  const code = taken?.couponCode ?? firstTwice(codes);
  if (code !== undefined) throw badInput({ path: "input.couponCode", code: "taken", message: `another campaign has the coupon code ${code}`, params: { value: code } });
}

/** Changes what is known of a campaign. What is left out stays; null clears. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateCampaignInput): Promise<Campaign> {
  const campaign = await access(tx, Campaign, id, "update", version);
  assertWritable(tx, "Campaign", input);
  await accessInput(tx, User, input.ownerId, "input.ownerId");
  const { couponCode, ...facts } = input;
  assign(campaign, { ...facts, ...amountsOf(tx, input, campaign.currency) });
  assertDays(campaign);
  if (couponCode !== undefined) await recode(tx, campaign, couponCode?.trim() ?? null);
  if (input.name !== undefined) Object.assign(campaign, { name: input.name.trim(), nameKey: nameKey(input.name) });
  if (input.ownerId !== undefined) campaign.teamId = input.ownerId ? ((await teamsOf(tx, [input.ownerId])).get(input.ownerId) ?? null) : null;
  await indexCampaigns(tx, [campaign]);
  campaign.updatedAt = tx.now;
  await tx.db.save(campaign);
  tx.emit("campaign.updated", { id, ownerId: campaign.ownerId });
  return campaign;
}

async function recode(tx: Transaction, campaign: Campaign, couponCode: string | null): Promise<void> {
  if (couponCode !== null) await assertNewCoupons(tx, [couponCode], campaign.id);
  campaign.couponCode = couponCode;
}

/**
 * Takes a campaign away with its members and what they responded, for good; what was sent stays sent. A campaign that orders
 * came of is part of the books and stays, and so does one with members whom the viewer could not take out one by one.
 */
export async function remove(tx: Transaction, id: string, version: number): Promise<string> {
  const campaign = await access(tx, Campaign, id, "delete", version);
  const [order] = await tx.sql.rows("SELECT `id` FROM `sales_order` WHERE `campaignId` = ? LIMIT 1", [id]);
  if (order) throw badInput({ path: "id", code: "inUse", message: "orders came of this campaign: it stays" });
  const mine = tx.policy.rows(tx.viewer, "CampaignMember", "delete", "m");
  const [foreign] = mine ? await tx.sql.rows(`SELECT m.\`id\` FROM \`campaign_member\` m WHERE m.\`campaignId\` = ? AND NOT (${mine.text}) LIMIT 1`, [id, ...mine.values]) : [];
  if (foreign) throw badInput({ path: "id", code: "othersMembers", message: "it addresses customers of others: ask somebody who may see them all" });
  await tx.sql.run("DELETE FROM `campaign_member` WHERE `campaignId` = ?", [id]);
  await tx.sql.run("DELETE FROM `external_id` WHERE `recordId` = ?", [id]);
  await indexNames(tx, "Campaign", [{ id, names: [] }]);
  await tx.db.remove(Campaign, Object.assign(new Campaign(), campaign));
  tx.emit("campaign.deleted", { id, ownerId: campaign.ownerId }, { number: [campaign.number, null], name: [campaign.name, null] });
  return id;
}

const indexCampaigns = (tx: Transaction, campaigns: readonly Campaign[]): Promise<void> =>
  indexNames(tx, "Campaign", campaigns.map(({ id, name, number, couponCode }) => ({ id, names: [name, number, couponCode] })));

undoable(Campaign, UpdateCampaignInput, update);

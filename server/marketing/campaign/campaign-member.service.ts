import { access } from "../../core/access/access";
import { reach } from "../../core/access/reach";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { allOf, among, storedTime, type SqlValue } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { firstTwice, pieces } from "../../core/lists";
import { Customer } from "../../customers/customer/customer.entity";
import { CampaignMember } from "./campaign-member.entity";
import { Campaign } from "./campaign.entity";
import { CampaignGroup } from "./campaign.enums";
import type { AddCampaignMembersInput, RecordCampaignResponsesInput } from "./campaign.inputs";
import { assertResponse } from "./campaign.rules";
import { holdOut, isHeldOut } from "./hold-out";

const atOnce = 1_024;

/** A member with what is known already (imports, sample). */
export interface NewCampaignMember {
  campaignId: string;
  customerId: string;
  /** TREATED unless said otherwise. */
  group?: CampaignGroup;
  sentAt: Date;
  respondedAt?: Date | null;
  response?: string | null;
}

/** Makes customers members of a campaign; those who are already stay as they are. */
export async function addMembers(tx: Transaction, id: string, { customerIds, holdOutShare, sentAt }: AddCampaignMembersInput): Promise<Campaign> {
  const campaign = await access(tx, Campaign, id, "address");
  const wanted = [...new Set(customerIds)];
  await assertCustomers(tx, wanted, "input.customerIds");
  const known = await membersAmong(tx, id, wanted);
  const choice = holdOut(id, holdOutShare ?? 0);
  const rows = wanted.filter((customerId) => !known.has(customerId)).map((customerId) => ({
    campaignId: id, customerId, group: isHeldOut(choice, customerId) ? CampaignGroup.CONTROL : CampaignGroup.TREATED, sentAt: sentAt ?? tx.now,
  }));
  await insert(tx, rows);
  return campaign;
}

/** Takes down many members of campaigns at once, with what is known of their responses; all or none. */
export async function createMany(tx: Transaction, inputs: readonly NewCampaignMember[]): Promise<CampaignMember[]> {
  for (const { sentAt, respondedAt } of inputs) if (respondedAt) assertResponse(sentAt, respondedAt);
  const campaigns = [...new Set(inputs.map(({ campaignId }) => campaignId))];
  if ((await reach(tx, Campaign, "address", campaigns, ["id"])).size < campaigns.length) throw badInput({ path: "input.campaignId", code: "notFound", message: "there is no such Campaign" });
  await assertCustomers(tx, inputs.map(({ customerId }) => customerId), "input.customerId");
  for (const campaignId of campaigns) {
    const customerIds = inputs.filter((input) => input.campaignId === campaignId).map(({ customerId }) => customerId);
    const taken = firstTwice(customerIds) ?? [...(await membersAmong(tx, campaignId, customerIds)).keys()][0];
    if (taken !== undefined) throw badInput({ path: "input.customerId", code: "taken", message: "the customer is a member of the campaign already" });
  }
  return insert(tx, inputs);
}

async function insert(tx: Transaction, inputs: readonly NewCampaignMember[]): Promise<CampaignMember[]> {
  const members = inputs.map((input) => Object.assign(new CampaignMember(), { group: CampaignGroup.TREATED, respondedAt: null, response: null, ...input, id: newId("cpm", tx.now.getTime()) }));
  await insertEntities(tx, CampaignMember, members);
  for (const { id, customerId } of members) tx.emit("campaignMember.added", { id, customerId });
  return members;
}

/** Notes that members responded; a first response stays. */
export async function recordResponses(tx: Transaction, id: string, { customerIds, response = null, ...given }: RecordCampaignResponsesInput): Promise<Campaign> {
  const campaign = await access(tx, Campaign, id, "read");
  const respondedAt = given.respondedAt ?? tx.now;
  const members = (await ownMembers(tx, "update", id, customerIds)).filter((member) => member.respondedAt === null);
  for (const { sentAt } of members) assertResponse(new Date(`${sentAt.replace(" ", "T")}Z`), respondedAt);
  await setResponse(tx, members, storedTime(respondedAt), response);
  for (const member of members) tx.emit("campaignMember.responded", { id: member.id, customerId: member.customerId }, { respondedAt: [null, respondedAt.toISOString()], response: [null, response] });
  return campaign;
}

/** Takes back responses that were noted by mistake. */
export async function withdrawResponses(tx: Transaction, id: string, customerIds: readonly string[]): Promise<Campaign> {
  const campaign = await access(tx, Campaign, id, "read");
  const members = (await ownMembers(tx, "update", id, customerIds)).filter((member) => member.respondedAt !== null);
  await setResponse(tx, members, null, null);
  for (const member of members) tx.emit("campaignMember.responseWithdrawn", { id: member.id, customerId: member.customerId }, { respondedAt: [member.respondedAt, null], response: [member.response, null] });
  return campaign;
}

async function setResponse(tx: Transaction, members: readonly StoredMember[], respondedAt: string | null, response: string | null): Promise<void> {
  const { text, values } = among("`id`", members.map((member) => member.id));
  await tx.sql.run(`UPDATE \`campaign_member\` SET \`respondedAt\` = ?, \`response\` = ? WHERE ${text}`, [respondedAt, response, ...values]);
}

/** Takes customers out of a campaign, with what they responded. */
export async function removeMembers(tx: Transaction, id: string, customerIds: readonly string[]): Promise<Campaign> {
  const campaign = await access(tx, Campaign, id, "address");
  const members = await ownMembers(tx, "delete", id, customerIds);
  const { text, values } = among("`id`", members.map((member) => member.id));
  await tx.sql.run(`DELETE FROM \`campaign_member\` WHERE ${text}`, values);
  for (const member of members) tx.emit("campaignMember.removed", { id: member.id, customerId: member.customerId });
  return campaign;
}

interface StoredMember {
  readonly id: string;
  readonly customerId: string;
  readonly sentAt: string;
  readonly respondedAt: string | null;
  readonly response: string | null;
}

/** The members with these customers on whom the viewer may use a verb. @throws BAD_USER_INPUT where one is none, or out of reach */
async function ownMembers(tx: Transaction, verb: string, campaignId: string, customerIds: readonly string[]): Promise<StoredMember[]> {
  const wanted = [...new Set(customerIds)];
  const scope = tx.policy.rows(tx.viewer, "CampaignMember", verb, "t");
  const found: StoredMember[] = [];
  for (const some of pieces(wanted, atOnce)) {
    const where = allOf([{ text: "`t`.`campaignId` = ?", values: [campaignId] }, among("`t`.`customerId`", some), ...(scope ? [scope] : [])]);
    found.push(...(await tx.sql.rows<StoredMember>(`SELECT \`id\`, \`customerId\`, \`sentAt\`, \`respondedAt\`, \`response\` FROM \`campaign_member\` t WHERE ${where.text}`, where.values)));
  }
  if (found.length < wanted.length) throw notMembers;
  return found;
}

const notMembers = badInput({ path: "input.customerIds", code: "notFound", message: "not all of these customers are members of the campaign" });

async function assertCustomers(tx: Transaction, ids: readonly string[], path: string): Promise<void> {
  const distinct = new Set(ids);
  if ((await reach(tx, Customer, "read", [...distinct], ["id"])).size < distinct.size) throw badInput({ path, code: "notFound", message: "there is no such Customer" });
}

/** Which customers are members already. */
async function membersAmong(tx: Transaction, campaignId: string, customerIds: readonly string[]): Promise<Map<string, SqlValue>> {
  const known = new Map<string, SqlValue>();
  for (const some of pieces(customerIds, atOnce)) {
    const { text, values } = among("`customerId`", some);
    for (const { id, customerId } of await tx.sql.rows<{ id: string; customerId: string }>(`SELECT \`id\`, \`customerId\` FROM \`campaign_member\` WHERE \`campaignId\` = ? AND ${text}`, [campaignId, ...values])) known.set(customerId, id);
  }
  return known;
}

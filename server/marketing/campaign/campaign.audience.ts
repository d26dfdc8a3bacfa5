import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { allOf, storedTime } from "../../core/database/sql";
import { filterConditions } from "../../core/graph/filter";
import { Customer } from "../../customers/customer/customer.entity";
import { Campaign } from "./campaign.entity";
import { CampaignGroup } from "./campaign.enums";
import { type AddCampaignAudienceInput, mostAudience } from "./campaign.inputs";
import { heldOutSql, holdOut } from "./hold-out";

/**
 * A member's id made by the database: the random ends of both ids, so that no two members have the same and a million
 * are made by one statement.
 */
const memberId = (campaignId: string): string => `'cpm_${campaignId.slice(-10).replace(/[^0-9A-Z]/g, "0")}' || SUBSTR('0000000000000000' || c.\`id\`, -16)`;

/**
 * Makes all customers that a filter lets through members of a campaign, by one statement whatever their number; those
 * who are members already stay as they are. One event tells of all of them.
 */
export async function addAudience(tx: Transaction, id: string, { filter, holdOutShare, sentAt, most }: AddCampaignAudienceInput): Promise<Campaign> {
  const campaign = await access(tx, Campaign, id, "address");
  const scope = tx.policy.rows(tx.viewer, "Customer", "read", "c");
  const chosen = await filterConditions({ name: "Customer", entity: Customer }, filter, "c", tx);
  const absent = { text: "NOT EXISTS (SELECT 1 FROM `campaign_member` m WHERE m.`campaignId` = ? AND m.`customerId` = c.`id`)", values: [id] };
  const where = allOf([...(scope ? [scope] : []), ...chosen, absent]);
  const group = `CASE WHEN ${heldOutSql(holdOut(id, holdOutShare ?? 0), "c.`id`")} THEN '${CampaignGroup.CONTROL}' ELSE '${CampaignGroup.TREATED}' END`;
  await tx.sql.run(
    `INSERT INTO \`campaign_member\` (\`id\`, \`campaignId\`, \`customerId\`, \`group\`, \`sentAt\`, \`respondedAt\`, \`response\`)
    SELECT ${memberId(id)}, ?, c.\`id\`, ${group}, ?, NULL, NULL FROM \`customer\` c WHERE ${where.text} ORDER BY c.\`id\` DESC LIMIT ?`,
    [id, storedTime(sentAt ?? tx.now), ...where.values, most ?? mostAudience],
  );
  tx.emit("campaign.audienceAdded", { id, ownerId: campaign.ownerId });
  return campaign;
}

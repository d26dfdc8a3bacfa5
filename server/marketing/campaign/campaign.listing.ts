import { withAbilities } from "../../core/access/access";
import { dayIn } from "../../core/clock";
import { anyOf, type Condition } from "../../core/database/sql";
import { computed, listing } from "../../core/graph/records";
import { searchCondition } from "../../core/search/search-condition";
import { CampaignMember } from "./campaign-member.entity";
import { Campaign } from "./campaign.entity";
import { CampaignStatus } from "./campaign.enums";
import { statusOn } from "./campaign.rules";

withAbilities(Campaign);

computed(Campaign, "status", {
  needs: ["startsOn", "endsOn"],
  value: ({ startsOn, endsOn }, ctx, now) => statusOn(dayIn(ctx.zone, now), { startsOn: startsOn as string, endsOn: endsOn as string | null }),
});

/** `statusOn` as SQL. */
const standing: Readonly<Record<CampaignStatus, (alias: string, today: string) => Condition>> = {
  [CampaignStatus.PLANNED]: (alias, today) => ({ text: `\`${alias}\`.\`startsOn\` > ?`, values: [today] }),
  [CampaignStatus.RUNNING]: (alias, today) => ({ text: `\`${alias}\`.\`startsOn\` <= ? AND (\`${alias}\`.\`endsOn\` IS NULL OR \`${alias}\`.\`endsOn\` >= ?)`, values: [today, today] }),
  [CampaignStatus.ENDED]: (alias, today) => ({ text: `\`${alias}\`.\`startsOn\` <= ? AND \`${alias}\`.\`endsOn\` < ?`, values: [today, today] }),
};

listing(Campaign, {
  sorts: { STARTS_ON: "startsOn", NAME: "nameKey", NUMBER: "number" },
  order: ["STARTS_ON", "DESC"],
  filters: {
    search: (text: string, alias, ctx) => searchCondition(ctx.sql, "Campaign", text, `\`${alias}\`.\`id\``),
    status: (statuses: CampaignStatus[], alias, ctx) => anyOf(statuses.map((status) => standing[status](alias, dayIn(ctx.zone, ctx.clock.now())))),
  },
});

listing(CampaignMember, {
  sorts: { ID: "id" },
  order: ["ID", "ASC"],
  filters: { responded: (responded: boolean, alias) => ({ text: `\`${alias}\`.\`respondedAt\` IS ${responded ? "NOT NULL" : "NULL"}`, values: [] }) },
});

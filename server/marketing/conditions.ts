import { testable } from "../core/condition/vocabulary";
import { all, one } from "../core/graph/relations";
import { Customer } from "../customers/customer/customer.entity";
import { Team } from "../identity/team/team.entity";
import { User } from "../identity/user/user.entity";
import { Campaign } from "./campaign/campaign.entity";
import { CampaignMember } from "./campaign/campaign-member.entity";

testable(Campaign, { owner: one(User, "ownerId"), team: one(Team, "teamId"), members: all(CampaignMember, "campaignId") });
testable(CampaignMember, { campaign: one(Campaign, "campaignId"), customer: one(Customer, "customerId") });
testable(Customer, { campaignMemberships: all(CampaignMember, "customerId") });

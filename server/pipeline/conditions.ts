import { testable } from "../core/condition/vocabulary";
import { all, one } from "../core/graph/relations";
import { Activity } from "../customers/activity/activity.entity";
import { Contact } from "../customers/contact/contact.entity";
import { Customer } from "../customers/customer/customer.entity";
import { Team } from "../identity/team/team.entity";
import { User } from "../identity/user/user.entity";
import { FollowUp } from "./follow-up/follow-up.entity";
import { Opportunity } from "./opportunity/opportunity.entity";
import { Pipeline } from "./pipeline/pipeline.entity";
import { Stage } from "./stage/stage.entity";

testable(Opportunity, {
  customer: one(Customer, "customerId"),
  contact: one(Contact, "contactId"),
  pipeline: one(Pipeline, "pipelineId"),
  stage: one(Stage, "stageId"),
  owner: one(User, "ownerId"),
  team: one(Team, "teamId"),
  activities: all(Activity, "opportunityId"),
  followUps: all(FollowUp, "opportunityId"),
});
testable(FollowUp, { customer: one(Customer, "customerId"), opportunity: one(Opportunity, "opportunityId"), owner: one(User, "ownerId") });
testable(Customer, { opportunities: all(Opportunity, "customerId"), followUps: all(FollowUp, "customerId") });
testable(Activity, { opportunity: one(Opportunity, "opportunityId") });

import { Args, FieldResolver, Int, Resolver } from "type-graphql";
import { counted, many, one } from "../core/graph/relations";
import { Activity } from "../customers/activity/activity.entity";
import { Customer } from "../customers/customer/customer.entity";
import { FollowUp } from "./follow-up/follow-up.entity";
import { FollowUpFilterArgs } from "./follow-up/follow-up.inputs";
import { FollowUpConnection } from "./follow-up/follow-up.resolver";
import { Opportunity } from "./opportunity/opportunity.entity";
import { OpportunityStatus } from "./opportunity/opportunity.enums";
import { OpportunityListArgs } from "./opportunity/opportunity.inputs";
import { OpportunityConnection } from "./opportunity/opportunity.resolver";

/** What the pipeline knows of a customer. */
@Resolver(() => Customer)
export class CustomerPipelineResolver {
  @FieldResolver(() => OpportunityConnection, { nullable: true, description: "null if your role may not read deals." })
  opportunities(@Args(() => OpportunityListArgs) args: OpportunityListArgs) {
    return many(Opportunity, "customerId", args);
  }

  @FieldResolver(() => FollowUpConnection, { nullable: true })
  followUps(@Args(() => FollowUpFilterArgs) args: FollowUpFilterArgs) {
    return many(FollowUp, "customerId", args);
  }

  @FieldResolver(() => Int, { nullable: true })
  openOpportunityCount() {
    return counted(Opportunity, "customerId", { status: [OpportunityStatus.OPEN] });
  }
}

/** The deal that an entry of the timeline is about. */
@Resolver(() => Activity)
export class ActivityPipelineResolver {
  @FieldResolver(() => Opportunity, { nullable: true })
  opportunity() {
    return one(Opportunity, "opportunityId");
  }
}

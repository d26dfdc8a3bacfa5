import { MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { DateTimeRange, PageArgs, sortInput } from "../../core/graph/types";
import { Filled } from "../../core/validation";
import { Channel } from "../../customers/activity/activity.entity";
import { FollowUpStatus } from "./follow-up.entity";

export enum FollowUpSortField {
  DUE_AT = "DUE_AT",
  CREATED_AT = "CREATED_AT",
}
registerEnumType(FollowUpSortField, { name: "FollowUpSortField" });

@InputType()
export class PlanFollowUpInput {
  @Field(() => ID)
  customerId!: string;

  @Field(() => ID, { nullable: true })
  opportunityId?: string | null;

  @Field()
  @Filled()
  @MaxLength(200)
  subject!: string;

  @Field(() => DateTime)
  dueAt!: Date;

  @Field(() => Channel, { nullable: true })
  channel?: Channel | null;

  @Field(() => ID, { nullable: true, description: "Who is to do it; yourself unless said otherwise." })
  ownerId?: string | null;
}

@ArgsType()
export class CompleteFollowUpArgs {
  @Field({ description: "What came of it." })
  @Filled()
  @MaxLength(20_000)
  outcome!: string;

  @Field({ nullable: true, description: "Enter it in the customer's timeline too." })
  logActivity?: boolean;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class FollowUpFilter {
  @Field(() => [FollowUpStatus], { nullable: true })
  status?: FollowUpStatus[];

  @Field(() => [ID], { nullable: true })
  ownerId?: string[];

  @Field(() => [ID], { nullable: true })
  customerId?: string[];

  @Field(() => [ID], { nullable: true })
  opportunityId?: string[];

  @Field(() => DateTimeRange, { nullable: true })
  dueAt?: DateTimeRange;
}

export const FollowUpSort = sortInput("FollowUpSort", FollowUpSortField);

/** Follow-ups of one customer or deal, by when they are due. */
@ArgsType()
export class FollowUpFilterArgs extends PageArgs {
  @Field(() => FollowUpFilter, { nullable: true })
  filter?: FollowUpFilter;
}

@ArgsType()
export class FollowUpListArgs extends FollowUpFilterArgs {
  @Field(() => FollowUpSort, { nullable: true })
  sort?: InstanceType<typeof FollowUpSort>;
}

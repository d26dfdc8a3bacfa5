import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";
import { DateTime, Day } from "../../core/graph/scalars";
import { DateRange, ExternalIdInput, MoneyInput, PageArgs, sortInput } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";
import { CustomerFilter } from "../../customers/customer/customer.inputs";
import { CampaignGroup, CampaignSortField, CampaignStatus } from "./campaign.enums";

/** Customers named one by one in one request. */
const mostNamed = 1_000;
/** Members that one audience may bring. */
export const mostAudience = 1_000_000;

/** Everything about a campaign that people fill in; name and first day are added below, as required or not. */
@InputType()
abstract class CampaignFacts {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  channel?: string | null;

  @Field(() => Day, { nullable: true, description: "The last day." })
  endsOn?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Filled()
  @MaxLength(60)
  couponCode?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "What it costs however many are addressed." })
  @IsOptional()
  @ValidateNested()
  fixedCost?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: "What it costs to address one customer." })
  @IsOptional()
  @ValidateNested()
  contactCost?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: "What a response is worth, where no order tells." })
  @IsOptional()
  @ValidateNested()
  responseValue?: MoneyInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20_000)
  notes?: string | null;

  @Field(() => ID, { nullable: true, description: "Who runs it; yourself unless said otherwise." })
  ownerId?: string | null;
}

@InputType()
export class CreateCampaignInput extends CampaignFacts {
  @Field()
  @Filled()
  @MaxLength(200)
  name!: string;

  @Field(() => Day)
  startsOn!: string;

  @Field(() => [ExternalIdInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  externalIds?: ExternalIdInput[];
}

@InputType()
export class UpdateCampaignInput extends CampaignFacts {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(200)
  name?: string;

  @Field(() => Day, { nullable: true })
  @NotCleared()
  startsOn?: string;
}

/** How new members are divided and dated. */
@InputType()
abstract class Addressing {
  @Field(() => Float, { nullable: true, description: "The share that is held out at random and left alone, from 0 to 0.9; none unless said otherwise. Who it is depends on the campaign and the customer alone." })
  @IsOptional()
  @Min(0)
  @Max(0.9)
  holdOutShare?: number | null;

  @Field(() => DateTime, { nullable: true, description: "When they are addressed; now unless said otherwise." })
  sentAt?: Date | null;
}

@InputType({ description: "Customers by name; those who are members already stay as they are." })
export class AddCampaignMembersInput extends Addressing {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(mostNamed)
  customerIds!: string[];
}

@InputType({ description: "All customers that you may see and the filter lets through; those who are members already stay as they are." })
export class AddCampaignAudienceInput extends Addressing {
  @Field(() => CustomerFilter)
  filter!: CustomerFilter;

  @Field(() => Int, { nullable: true, description: "At most so many, the newest customers first; 1,000,000 unless said otherwise." })
  @IsOptional()
  @Min(1)
  @Max(mostAudience)
  most?: number | null;
}

@InputType()
export class RecordCampaignResponsesInput {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(mostNamed)
  customerIds!: string[];

  @Field(() => DateTime, { nullable: true, description: "Now unless said otherwise; the first response of a customer stays." })
  respondedAt?: Date | null;

  @Field(() => String, { nullable: true, description: "What the response was, in a word." })
  @IsOptional()
  @MaxLength(60)
  response?: string | null;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class CampaignFilter {
  @Field({ nullable: true, description: "Any part of the name, the number or the coupon code." })
  search?: string;

  @Field(() => [CampaignStatus], { nullable: true })
  status?: CampaignStatus[];

  @Field(() => [String], { nullable: true })
  channel?: string[];

  @Field(() => [ID], { nullable: true })
  ownerId?: string[];

  @Field(() => [ID], { nullable: true })
  teamId?: string[];

  @Field(() => DateRange, { nullable: true })
  startsOn?: DateRange;
}

export const CampaignSort = sortInput("CampaignSort", CampaignSortField);

@ArgsType()
export class CampaignListArgs extends PageArgs {
  @Field(() => CampaignFilter, { nullable: true })
  filter?: CampaignFilter;

  @Field(() => CampaignSort, { nullable: true })
  sort?: InstanceType<typeof CampaignSort>;
}

@InputType({ description: "A list means any of; all that is given must hold." })
export class CampaignMemberFilter {
  @Field(() => [CampaignGroup], { nullable: true })
  group?: CampaignGroup[];

  @Field({ nullable: true, description: "Only those who responded, or only those who did not." })
  responded?: boolean;
}

@ArgsType()
export class CampaignMemberListArgs extends PageArgs {
  @Field(() => CampaignMemberFilter, { nullable: true })
  filter?: CampaignMemberFilter;
}

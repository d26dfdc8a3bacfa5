import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { DateRange, DateTimeRange, MoneyInput, MoneyRange, PageArgs, sortInput } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";
import { OpportunitySortField, OpportunityStatus } from "./opportunity.enums";

/** Everything about a deal that people fill in; `name` is added below, as required or not. */
@InputType()
abstract class OpportunityFacts {
  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;

  @Field(() => MoneyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  value?: MoneyInput | null;

  @Field(() => Float, { nullable: true, description: "From 0 to 1; the stage's where null." })
  @IsOptional()
  @Min(0)
  @Max(1)
  probability?: number | null;

  @Field(() => Day, { nullable: true })
  expectedCloseOn?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  source?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20_000)
  notes?: string | null;
}

@InputType()
export class OpportunityProductInput {
  @Field(() => ID)
  productId!: string;

  @Field(() => Int)
  @Min(1)
  @Max(1_000_000)
  quantity!: number;

  @Field(() => MoneyInput, { nullable: true, description: "For one; the product's own price where none is given." })
  @IsOptional()
  @ValidateNested()
  price?: MoneyInput | null;
}

@InputType()
export class CreateOpportunityInput extends OpportunityFacts {
  @Field()
  @Filled()
  @MaxLength(200)
  name!: string;

  @Field(() => ID, { nullable: true, description: "The default one unless said otherwise." })
  pipelineId?: string | null;

  @Field(() => ID, { nullable: true, description: "The first open one unless said otherwise." })
  stageId?: string | null;

  @Field(() => ID, { nullable: true, description: "The person in charge; yourself unless said otherwise." })
  ownerId?: string | null;

  @Field(() => [OpportunityProductInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  products?: OpportunityProductInput[] | null;
}

@InputType()
export class UpdateOpportunityInput extends OpportunityFacts {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(200)
  name?: string;
}

@InputType({ description: "Where to, and what the stage requires and is still missing." })
export class MoveOpportunityInput {
  @Field(() => ID)
  stageId!: string;

  @Field(() => String, { nullable: true, description: "Why it was lost; only when it is." })
  @IsOptional()
  @MaxLength(500)
  lostReason?: string | null;

  @Field(() => MoneyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  value?: MoneyInput | null;

  @Field(() => Day, { nullable: true })
  expectedCloseOn?: string | null;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class OpportunityFilter {
  @Field({ nullable: true, description: "Any part of the name, in either Chinese script, pinyin or initials." })
  search?: string;

  @Field(() => [ID], { nullable: true })
  pipelineId?: string[];

  @Field(() => [ID], { nullable: true })
  stageId?: string[];

  @Field(() => [OpportunityStatus], { nullable: true })
  status?: OpportunityStatus[];

  @Field(() => [ID], { nullable: true, description: "null: without an owner." })
  ownerId?: string[];

  @Field(() => [ID], { nullable: true })
  teamId?: string[];

  @Field(() => [ID], { nullable: true, description: "null: without a customer." })
  customerId?: string[];

  @Field(() => DateRange, { nullable: true })
  expectedCloseOn?: DateRange;

  @Field(() => DateTimeRange, { nullable: true })
  closedAt?: DateTimeRange;

  @Field(() => MoneyRange, { nullable: true })
  value?: MoneyRange;

  @Field(() => [String], { nullable: true })
  source?: string[];

  @Field(() => DateTimeRange, { nullable: true })
  lastActivityAt?: DateTimeRange;
}

export const OpportunitySort = sortInput("OpportunitySort", OpportunitySortField);

@ArgsType()
export class OpportunityListArgs extends PageArgs {
  @Field(() => OpportunityFilter, { nullable: true })
  filter?: OpportunityFilter;

  @Field(() => OpportunitySort, { nullable: true })
  sort?: InstanceType<typeof OpportunitySort>;
}

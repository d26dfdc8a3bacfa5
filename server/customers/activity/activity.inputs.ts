import { IsOptional, Max, MaxLength, Min } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { DateTimeRange, PageArgs } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";
import { Channel, Direction } from "./activity.entity";

@InputType()
export class LogActivityInput {
  @Field(() => ID)
  customerId!: string;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;

  @Field(() => ID, { nullable: true })
  opportunityId?: string | null;

  @Field(() => Channel)
  channel!: Channel;

  @Field(() => Direction)
  direction!: Direction;

  @Field()
  @Filled()
  @MaxLength(200)
  subject!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100_000)
  body?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Now unless said otherwise." })
  @NotCleared()
  occurredAt?: Date;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(24 * 60)
  durationMinutes?: number | null;
}

@InputType()
export class UpdateActivityInput {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(200)
  subject?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100_000)
  body?: string | null;

  @Field(() => DateTime, { nullable: true })
  @NotCleared()
  occurredAt?: Date;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(24 * 60)
  durationMinutes?: number | null;
}

@InputType()
export class ActivityFilter {
  @Field(() => [Channel], { nullable: true })
  channel?: Channel[];

  @Field(() => [Direction], { nullable: true })
  direction?: Direction[];

  @Field(() => DateTimeRange, { nullable: true })
  occurredAt?: DateTimeRange;

  @Field(() => [ID], { nullable: true })
  authorId?: string[];

  @Field(() => [ID], { nullable: true })
  customerId?: string[];

  @Field(() => [ID], { nullable: true })
  opportunityId?: string[];
}

@ArgsType()
export class ActivityListArgs extends PageArgs {
  @Field(() => ActivityFilter, { nullable: true })
  filter?: ActivityFilter;
}

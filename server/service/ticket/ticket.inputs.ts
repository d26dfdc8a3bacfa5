import { IsOptional, Max, MaxLength, Min } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { DateTimeRange, PageArgs, sortInput } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";
import { Channel, Direction } from "../../customers/activity/activity.entity";
import { TicketKind, TicketPriority, TicketSortField, TicketStatus } from "./ticket.enums";

/** Whom and what a ticket is about. */
@InputType()
abstract class TicketParties {
  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: "A contact of the ticket's customer." })
  contactId?: string | null;

  @Field(() => ID, { nullable: true })
  productId?: string | null;
}

@InputType()
export class OpenTicketInput extends TicketParties {
  @Field()
  @Filled()
  @MaxLength(200)
  subject!: string;

  @Field({ description: "What the customer said; a note among ourselves where the channel is NOTE." })
  @Filled()
  @MaxLength(100_000)
  body!: string;

  @Field(() => Channel)
  channel!: Channel;

  @Field(() => TicketKind)
  kind!: TicketKind;

  @Field(() => TicketPriority, { nullable: true, description: "NORMAL unless said otherwise." })
  priority?: TicketPriority | null;

  @Field(() => ID, { nullable: true, description: "Nobody unless said otherwise." })
  assigneeId?: string | null;
}

@InputType()
export class UpdateTicketInput extends TicketParties {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(200)
  subject?: string;

  @Field(() => TicketKind, { nullable: true })
  @NotCleared()
  kind?: TicketKind;

  @Field(() => TicketPriority, { nullable: true })
  @NotCleared()
  priority?: TicketPriority;
}

@InputType({ description: "What the customer says of a ticket that is solved." })
export class RateTicketInput {
  @Field(() => Int, { description: "From 1, not at all satisfied, to 5, fully." })
  @Min(1)
  @Max(5)
  satisfaction!: number;

  @Field(() => String, { nullable: true, description: "In the customer's words; what is left out stays as it is." })
  @IsOptional()
  @MaxLength(1_000)
  satisfactionComment?: string | null;
}

@InputType()
export class TicketReplyInput {
  @Field()
  @Filled()
  @MaxLength(100_000)
  body!: string;

  @Field(() => Direction, { description: "OUTBOUND to the customer, INBOUND from the customer, INTERNAL a note for colleagues." })
  direction!: Direction;

  @Field(() => Channel, { nullable: true, description: "The ticket's unless said otherwise." })
  channel?: Channel | null;

  @Field(() => TicketStatus, { nullable: true, description: "Where to move the ticket with it." })
  status?: TicketStatus | null;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class TicketFilter {
  @Field({ nullable: true, description: "Any part of the subject or the number, in either Chinese script, pinyin or initials." })
  @MaxLength(200)
  search?: string;

  @Field(() => [TicketStatus], { nullable: true })
  status?: TicketStatus[];

  @Field(() => [TicketKind], { nullable: true })
  kind?: TicketKind[];

  @Field(() => [TicketPriority], { nullable: true })
  priority?: TicketPriority[];

  @Field(() => [Channel], { nullable: true })
  channel?: Channel[];

  @Field(() => [ID], { nullable: true })
  assigneeId?: string[];

  @Field({ nullable: true, description: "true: of nobody; false: of somebody." })
  unassigned?: boolean;

  @Field(() => [ID], { nullable: true })
  teamId?: string[];

  @Field(() => [ID], { nullable: true, description: "null: without a customer." })
  customerId?: string[];

  @Field(() => DateTimeRange, { nullable: true })
  createdAt?: DateTimeRange;

  @Field(() => DateTimeRange, { nullable: true })
  nextDueAt?: DateTimeRange;
}

export const TicketSort = sortInput("TicketSort", TicketSortField);

@ArgsType()
export class TicketListArgs extends PageArgs {
  @Field(() => TicketFilter, { nullable: true })
  filter?: TicketFilter;

  @Field(() => TicketSort, { nullable: true })
  sort?: InstanceType<typeof TicketSort>;
}

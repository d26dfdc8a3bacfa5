import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { Team } from "../../identity/team/team.entity";
import { User } from "../../identity/user/user.entity";
import { CustomerKind } from "../../customers/customer/customer.enums";

@ObjectType({ description: "Customers whose first order fell in a month, by where they came from and what they are." })
export class NewCustomerMonth {
  @Field(() => Day, { description: "The first day of the month." })
  month!: string;

  @Field({ description: "Empty where it is not known." })
  source!: string;

  @Field(() => CustomerKind, { nullable: true, description: "null where you may not see the customer any more." })
  kind!: CustomerKind | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "A stage of the pipeline with the most deals created in the period, and how these deals went on from it." })
export class FunnelStep {
  @Field()
  stage!: string;

  @Field(() => Int, { description: "Deals that reached this stage or a later one." })
  entered!: number;

  @Field(() => Float, { nullable: true, description: "The share of them that reached the next step; null for the last step, and where none entered." })
  conversion!: number | null;

  @Field(() => Float, { nullable: true, description: "The lower limit of the conversion's 95 % interval (Wilson)." })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "The upper limit." })
  high!: number | null;

  @Field(() => Float, { nullable: true, description: "The median of the days from entering the stage to leaving it, over the stays that ended." })
  medianDays!: number | null;

  @Field(() => Float, { nullable: true, description: "The lower limit of the median's 95 % interval (Campbell and Gardner 1988); null with fewer than six stays." })
  medianLow!: number | null;

  @Field(() => Float, { nullable: true, description: "The upper limit." })
  medianHigh!: number | null;
}

@ObjectType({ description: "Customers first known in the period who had not ordered before, and those of them who have ordered or had a deal won since." })
export abstract class LeadConversion {
  @Field(() => Int)
  leads!: number;

  @Field(() => Int)
  won!: number;

  @Field(() => Float, { description: "won divided by leads." })
  conversion!: number;

  @Field(() => Float, { description: "The lower limit of the conversion's 95 % interval (Wilson)." })
  low!: number;

  @Field(() => Float, { description: "The upper limit." })
  high!: number;

  @Field(() => Float, { nullable: true, description: "The mean of the days from being known to the first order or won deal, whole days." })
  meanDays!: number | null;

  @Field(() => Float, { nullable: true, description: "Their median." })
  medianDays!: number | null;
}

@ObjectType()
export class SourceConversion extends LeadConversion {
  @Field({ description: "Empty where it is not known." })
  source!: string;
}

@ObjectType({ description: "Leads of the months to come may still be won: the last months look worse than they will be." })
export class MonthConversion extends LeadConversion {
  @Field(() => Day, { description: "The first day of the month in which they were first known." })
  month!: string;
}

@ObjectType({ description: "The deals of a person or a team." })
export abstract class DealGroup {
  @Field(() => Int, { description: "Created in the period." })
  deals!: number;

  @Field(() => Int, { description: "Won in the period." })
  won!: number;

  @Field(() => Int, { description: "Lost in the period." })
  lost!: number;

  @Field(() => Money, { nullable: true, description: "null where you may not see what deals are worth." })
  wonValue!: Money | null;

  @Field(() => Float, { nullable: true, description: "won divided by won and lost." })
  winRate!: number | null;

  @Field(() => Float, { nullable: true, description: "The lower limit of the win rate's 95 % interval (Wilson)." })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "The upper limit." })
  high!: number | null;

  @Field(() => Float, { nullable: true, description: "The mean of the days from creating a deal to winning it." })
  meanDaysToWin!: number | null;

  @Field(() => Float, { nullable: true, description: "The median of the days from creating a deal to winning or losing it." })
  medianDaysToClose!: number | null;
}

@ObjectType()
export class OwnerDeals extends DealGroup {
  @Field(() => User, { nullable: true, description: "null for deals that nobody is in charge of, and for people out of your sight." })
  owner!: string | null;
}

@ObjectType()
export class TeamDeals extends DealGroup {
  @Field(() => Team, { nullable: true, description: "null for deals without a team, and for teams out of your sight." })
  team!: string | null;
}

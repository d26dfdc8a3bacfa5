import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What came of records that a rule found." })
export class RuleOutcome {
  @Field(() => Int, { description: "How often the rule found a cause." })
  fired!: number;

  @Field(() => Int, { description: "How often somebody planned a follow-up or spoke with the customer within 14 days." })
  followedUp!: number;

  @Field(() => Int, { description: "How often the customer ordered within 30 days." })
  ordered!: number;
}

@ObjectType({ description: "What a rule did in the past 90 days, and what came of it." })
export class RuleReview {
  @Field(() => RuleOutcome, { description: "Where something was done." })
  acted!: RuleOutcome;

  @Field(() => RuleOutcome, { description: "Where nothing was done, to compare with." })
  heldOut!: RuleOutcome;

  @Field(() => Int, { description: "How often the rule would have followed from itself and was stopped." })
  cut!: number;

  @Field(() => Int, { description: "Alerts that people dealt with." })
  done!: number;

  @Field(() => Int, { description: "Alerts that people found not to matter." })
  dismissed!: number;

  @Field(() => Int, { description: "Alerts whose cause went away." })
  expired!: number;

  @Field(() => Int, { description: "Alerts that still wait." })
  waiting!: number;

  @Field(() => Float, { nullable: true, description: "Hours from the alert until it was dealt with, on average; null where none was." })
  meanHours?: number | null;
}

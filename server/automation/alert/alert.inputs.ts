import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { DateTimeRange, PageArgs, sortInput } from "../../core/graph/types";
import { RuleKind } from "../rule/rule.entity";
import { AlertPriority, AlertSeverity, AlertSortField, AlertStatus } from "./alert.enums";

@InputType({ description: "A list means any of; all that is given must hold." })
export class AlertFilter {
  @Field(() => [AlertStatus], { nullable: true })
  status?: AlertStatus[];

  @Field(() => [RuleKind], { nullable: true })
  kind?: RuleKind[];

  @Field(() => [AlertSeverity], { nullable: true })
  severity?: AlertSeverity[];

  @Field(() => [AlertPriority], { nullable: true })
  priority?: AlertPriority[];

  @Field(() => [ID], { nullable: true })
  ruleId?: string[];

  @Field(() => [ID], { nullable: true, description: "Whom it is for; null: nobody." })
  ownerId?: string[];

  @Field(() => [ID], { nullable: true, description: "Who is to see to it: whom it is for, and since it was escalated whoever looks after it." })
  responsibleId?: string[];

  @Field(() => [ID], { nullable: true })
  teamId?: string[];

  @Field(() => DateTimeRange, { nullable: true })
  dueAt?: DateTimeRange;

  @Field(() => DateTimeRange, { nullable: true })
  raisedAt?: DateTimeRange;

  @Field({ nullable: true, description: "true: not acted on for as long as the rule allows." })
  escalated?: boolean;

  @Field(() => [ID], { nullable: true })
  customerId?: string[];
}

const AlertSort = sortInput("AlertSort", AlertSortField);

/** The alerts of one customer. */
@ArgsType()
export class CustomerAlertArgs extends PageArgs {
  @Field(() => AlertFilter, { nullable: true })
  filter?: AlertFilter;
}

@ArgsType()
export class AlertListArgs extends CustomerAlertArgs {
  @Field(() => AlertSort, { nullable: true })
  sort?: InstanceType<typeof AlertSort>;
}

/** Alerts that one request may change. */
export const mostAlerts = 200;

@InputType({ description: "An alert as you saw it." })
export class AlertVersionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@ArgsType()
export class ManyAlertsArgs {
  @Field(() => [AlertVersionInput], { description: "Each at most once." })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostAlerts)
  @ValidateNested()
  alerts!: AlertVersionInput[];
}

@ArgsType()
export class ManyOutcomeArgs extends ManyAlertsArgs {
  @Field(() => String, { nullable: true, description: "What came of it, or why it does not matter." })
  @IsOptional()
  @MaxLength(500)
  outcome?: string | null;
}

@ArgsType()
export class AlertOutcomeArgs {
  @Field(() => String, { nullable: true, description: "What came of it." })
  @IsOptional()
  @MaxLength(500)
  outcome?: string | null;
}

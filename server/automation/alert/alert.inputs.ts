import { IsOptional, MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs, sortInput } from "../../core/graph/types";
import { RuleKind } from "../rule/rule.entity";
import { AlertSeverity, AlertSortField, AlertStatus } from "./alert.enums";

@InputType({ description: "A list means any of; all that is given must hold." })
export class AlertFilter {
  @Field(() => [AlertStatus], { nullable: true })
  status?: AlertStatus[];

  @Field(() => [RuleKind], { nullable: true })
  kind?: RuleKind[];

  @Field(() => [AlertSeverity], { nullable: true })
  severity?: AlertSeverity[];

  @Field(() => [ID], { nullable: true })
  ownerId?: string[];

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

@ArgsType()
export class AlertOutcomeArgs {
  @Field(() => String, { nullable: true, description: "What came of it." })
  @IsOptional()
  @MaxLength(500)
  outcome?: string | null;
}

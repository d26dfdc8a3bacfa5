import { IsIn, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { Filled, NotCleared } from "../../core/validation";
import { RuleKind, type RuleLimits } from "./rule.entity";
import { templates } from "./templates/templates";

const mostDays = 3_650;
/** A week. */
const mostMinutes = 10_080;

@InputType({ description: "A rule made from a template of the trade." })
export class CreateRuleInput {
  @Field(() => RuleKind)
  @IsIn([...templates.keys()])
  kind!: RuleKind;

  @Field({ description: "Follow-ups that the rule plans are called so too." })
  @Filled()
  @MaxLength(100)
  name!: string;
}

@InputType({ description: "How often a rule may act at most; what is left out has no limit." })
export class RuleLimitsInput implements RuleLimits {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  @Max(mostDays)
  coolingDays?: number | null;

  @Field(() => Int, { nullable: true, description: "Together with `quietUntil`." })
  @IsOptional()
  @Min(0)
  @Max(23)
  quietFrom?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(23)
  quietUntil?: number | null;

  @Field(() => Boolean, { nullable: true })
  workingHoursOnly?: boolean | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  @Max(1_000)
  perPersonAndDay?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(90)
  holdOutPercent?: number | null;
}

@InputType({ description: "What is left out stays as it is." })
export class UpdateRuleInput {
  @Field({ nullable: true })
  @NotCleared()
  enabled?: boolean;

  @Field(() => Int, { nullable: true })
  @NotCleared()
  @Min(1)
  @Max(mostDays)
  days?: number;

  @Field(() => Int, { nullable: true })
  @NotCleared()
  @Min(1)
  @Max(mostMinutes)
  minutes?: number;

  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field(() => ID, { nullable: true, description: "A saved segment; null for all customers." })
  @IsOptional()
  segmentId?: string | null;

  @Field(() => RuleLimitsInput, { nullable: true, description: "All limits anew." })
  @ValidateNested()
  @NotCleared()
  limits?: RuleLimitsInput;

  @Field(() => Int, { nullable: true, description: "null ends escalation." })
  @IsOptional()
  @Min(1)
  @Max(720)
  escalateAfterHours?: number | null;
}

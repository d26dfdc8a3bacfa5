import { IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { Filled } from "../../../core/validation";
import { RuleLimitsInput } from "../rule.inputs";
import { RuleDefinitionInput } from "./definition.graph";

@InputType({ description: "A rule of one's own, whole: what is left out is not there." })
export class OwnRuleInput {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field(() => RuleDefinitionInput)
  definition!: RuleDefinitionInput;

  @Field(() => ID, { nullable: true, description: "The saved segment whose customers it is for; left out, all." })
  @IsOptional()
  segmentId?: string | null;

  @Field(() => RuleLimitsInput, { nullable: true })
  @ValidateNested()
  @IsOptional()
  limits?: RuleLimitsInput | null;

  @Field(() => Int, { nullable: true, description: "After how many hours without an act an alert also goes to the team's manager." })
  @IsOptional()
  @Min(1)
  @Max(720)
  escalateAfterHours?: number | null;
}

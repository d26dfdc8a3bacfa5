import { Max, MaxLength, Min } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Filled, NotCleared } from "../../core/validation";

const mostDays = 3_650;
/** A week. */
const mostMinutes = 10_080;

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
}

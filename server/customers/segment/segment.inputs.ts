import { MaxLength } from "class-validator";
import { ArgsType, Field, InputType } from "type-graphql";
import { ConditionInput } from "../../core/condition/condition.graph";
import { PageArgs } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";

@InputType()
export class CreateSegmentInput {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field({ nullable: true, description: "Whether your team uses it too; not unless said so." })
  @NotCleared()
  shared?: boolean;

  @Field(() => ConditionInput, { description: "Over customers." })
  condition!: ConditionInput;
}

@InputType({ description: "What is left out stays as it is." })
export class UpdateSegmentInput {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field({ nullable: true })
  @NotCleared()
  shared?: boolean;

  @Field(() => ConditionInput, { nullable: true })
  @NotCleared()
  condition?: ConditionInput;
}

@ArgsType()
export class SegmentListArgs extends PageArgs {}

import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { Filled, NotCleared } from "../../core/validation";

@InputType()
export class CreateTeamInput {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field(() => ID, { nullable: true, description: "The team above; at the top where none is given." })
  parentId?: string | null;

  @Field(() => ID, { nullable: true })
  managerId?: string | null;
}

@InputType({ description: "What is left out stays; null clears." })
export class UpdateTeamInput {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field(() => ID, { nullable: true })
  managerId?: string | null;
}

import { MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../../core/graph/types";
import { Role } from "../role";

@InputType({ description: "A list means any of; all that is given must hold." })
export class UserFilter {
  @Field({ nullable: true, description: "Any part of the name or the e-mail address." })
  @MaxLength(200)
  search?: string;

  @Field(() => [Role], { nullable: true })
  role?: Role[];

  @Field(() => [ID], { nullable: true })
  teamId?: string[];

  @Field({ nullable: true })
  active?: boolean;
}

@ArgsType()
export class UserListArgs extends PageArgs {
  @Field(() => UserFilter, { nullable: true })
  filter?: UserFilter;
}

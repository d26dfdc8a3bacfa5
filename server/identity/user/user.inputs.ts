import { IsTimeZone, MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";
import { Locale, Role } from "../role";

@InputType({ description: "A list means any of; all that is given must hold." })
export class UserFilter {
  @Field({ nullable: true, description: "Any part of the name; for those who see it, also a whole e-mail address." })
  @MaxLength(200)
  search?: string;

  @Field(() => [Role], { nullable: true })
  role?: Role[];

  @Field(() => [ID], { nullable: true, description: "null: in no team." })
  teamId?: string[];

  @Field({ nullable: true })
  active?: boolean;
}

@ArgsType()
export class UserListArgs extends PageArgs {
  @Field(() => UserFilter, { nullable: true })
  filter?: UserFilter;
}

@InputType({ description: "What is left out stays; null clears." })
export class UpdateUserInput {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field({ nullable: true, description: "The person signs in with it. Only for those who could give the person's role." })
  @NotCleared()
  @MaxLength(200)
  email?: string;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  title?: string | null;

  @Field(() => ID, { nullable: true, description: "Open work goes along into the new team; what is done stays with the old one." })
  teamId?: string | null;

  @Field(() => Locale, { nullable: true })
  @NotCleared()
  locale?: Locale;

  @Field({ nullable: true, description: "IANA name, e.g. Asia/Taipei." })
  @NotCleared()
  @IsTimeZone()
  @MaxLength(60)
  timeZone?: string;
}

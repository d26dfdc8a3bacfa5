import { Field, InputType, ObjectType } from "type-graphql";
import { IsTimeZone, MaxLength } from "class-validator";
import { Filled, NotCleared } from "../../core/validation";
import { Locale, Role } from "../role";
import { User } from "../user/user.entity";

/** Who asks, as the API tells it. */
@ObjectType("Viewer", { description: "Who asks." })
export class SignedInViewer {
  @Field(() => User)
  user!: { id: string };

  @Field(() => Role)
  role!: string;

  @Field(() => Locale)
  locale!: string;

  @Field({ description: "IANA name; limits of days and months follow it." })
  timeZone!: string;

  @Field(() => [String], { description: "What the role may do at all, e.g. customer:create." })
  abilities!: string[];

  @Field({ description: "The workspace's currency (ISO 4217)." })
  currency!: string;
}

@InputType()
export class UpdateProfileInput {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field(() => String, { nullable: true, description: "What you are called in the company; null clears." })
  @MaxLength(100)
  title?: string | null;

  @Field(() => Locale, { nullable: true })
  @NotCleared()
  locale?: Locale;

  @Field({ nullable: true, description: "IANA name, e.g. Asia/Taipei." })
  @NotCleared()
  @IsTimeZone()
  @MaxLength(60)
  timeZone?: string;
}

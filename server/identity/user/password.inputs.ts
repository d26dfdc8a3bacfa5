import { MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { longestPassword } from "./password";

@InputType()
export class ChangePasswordInput {
  @Field(() => String, { nullable: true, description: "Left out only by those who have none yet; they need a fresh proof (STEP_UP_REQUIRED)." })
  @MaxLength(longestPassword)
  currentPassword?: string | null;

  @Field({ description: "At least 10 characters, and not easily guessed (code weak)." })
  newPassword!: string;
}

import { MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { longestPassword } from "../user/password";

/** More than any authenticator's answer takes. */
const longestAnswer = 20_000;

@InputType({ description: "One of them." })
export class SecondFactorInput {
  @Field({ nullable: true, description: "The six digits that the authenticator app shows." })
  @MaxLength(20)
  code?: string;

  @Field({ nullable: true })
  @MaxLength(40)
  recoveryCode?: string;

  @Field({ nullable: true, description: "JSON of what navigator.credentials.get answered to the challenge." })
  @MaxLength(longestAnswer)
  passkey?: string;
}

@InputType({ description: "One of them is enough." })
export class ProofInput extends SecondFactorInput {
  @Field({ nullable: true })
  @MaxLength(longestPassword)
  password?: string;

  @Field({ nullable: true, description: "With a passkey: the challenge of startProof." })
  @MaxLength(100)
  challenge?: string;
}

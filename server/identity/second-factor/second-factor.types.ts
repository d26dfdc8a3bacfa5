import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";

@ObjectType("Passkey", { description: "A passkey of yours." })
export class OwnPasskey {
  @Field(() => ID)
  id!: string;

  @Field({ description: "What you call it." })
  name!: string;

  @Field({ description: "Synchronised between your devices." })
  synced!: boolean;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime, { nullable: true })
  lastUsedAt!: string | null;
}

@ObjectType({ description: "How you show that it is you, beside the password." })
export class SecondFactor {
  @Field({ description: "An authenticator app is set up." })
  totp!: boolean;

  @Field(() => [OwnPasskey])
  passkeys!: OwnPasskey[];

  @Field(() => Int)
  recoveryCodesLeft!: number;

  @Field({ description: "You need one and have none: set one up." })
  due!: boolean;

  @Field({ description: "Administrators need one in this workspace." })
  requiredOfAdministrators!: boolean;
}

@ObjectType("TotpSetup", { description: "What an authenticator app is set up with; told once." })
export class TotpSetupAnswer {
  @Field({ description: "Base 32, to be typed where there is no camera." })
  secret!: string;

  @Field({ description: "otpauth://…, to be shown as a QR code." })
  uri!: string;
}

@ObjectType("PasskeyRequest", { description: "To be answered with a passkey." })
export class PasskeyRequestAnswer {
  @Field()
  challenge!: string;

  @Field({ description: "JSON for navigator.credentials." })
  options!: string;
}

@ObjectType({ description: "The ways in which you can prove that it is you." })
export class ProofRequest {
  @Field(() => [String], { description: "Of PASSWORD, CODE, PASSKEY, RECOVERY_CODE." })
  ways!: readonly string[];

  @Field(() => PasskeyRequestAnswer, { nullable: true })
  passkey!: PasskeyRequestAnswer | null;
}

@ObjectType({ description: "Your second factor is changed." })
export class ChangedSecondFactor {
  @Field(() => [String], { description: "New recovery codes, told once; empty where you have some." })
  recoveryCodes!: readonly string[];
}

import { Field, InputType, ID, ObjectType, registerEnumType } from "type-graphql";
import { MaxLength } from "class-validator";
import { EmailAddress, Filled } from "../../core/validation";
import { Locale, Role } from "../role";
import { User } from "../user/user.entity";

/** What a link is for. */
export enum PasswordLinkKind {
  INVITATION = "INVITATION",
  RESET = "RESET",
}
registerEnumType(PasswordLinkKind, { name: "PasswordLinkKind", description: "What a link by which a password is set is for." });

@ObjectType({ description: "A link by which a password can be set, as its holder sees it." })
export class PasswordLinkFacts {
  @Field(() => PasswordLinkKind)
  kind!: PasswordLinkKind;

  @Field({ description: "Whose password it sets." })
  name!: string;

  @Field({ description: "What the person signs in with." })
  email!: string;
}

@ObjectType({ description: "A password has been set; its person can sign in with it." })
export class PasswordSet {
  @Field()
  email!: string;
}

@ObjectType({ description: "A link was made, and sent where this installation sends mail." })
export class PasswordLinkMade {
  @Field(() => User)
  user!: { id: string };

  @Field(() => String, { nullable: true, description: "To be handed over in person, shown this once; null where it was sent by mail, and for a repeat by Idempotency-Key." })
  link!: string | null;
}

@InputType()
export class InviteUserInput {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field()
  @EmailAddress()
  @MaxLength(200)
  email!: string;

  @Field(() => Role, { description: "Of those that may do no more than you." })
  role!: Role;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => Locale, { nullable: true, description: "Of the invitation and of the app until the person chooses another." })
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: "What the person is called in the company." })
  @MaxLength(100)
  title?: string | null;
}

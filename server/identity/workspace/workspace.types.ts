import { Field, ObjectType } from "type-graphql";
import { Locale, Role } from "../role";

@ObjectType({ description: "Somebody to look around as; only in the sample workspace." })
export class SampleUser {
  @Field()
  email!: string;

  @Field()
  name!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true, description: "The team's name." })
  team!: string | null;
}

@ObjectType({ description: "The company that works here." })
export class Workspace {
  @Field()
  name!: string;

  @Field({ description: "ISO 4217." })
  currency!: string;

  @Field({ description: "IANA name." })
  timeZone!: string;

  @Field(() => Locale)
  locale!: Locale;

  @Field({ description: "Whether mail is sent; where not, links are handed over in person." })
  sendsMail!: boolean;

  @Field(() => String, { nullable: true, description: "What the company's own sign-in is called, which begins at /auth/oidc/start; null where there is none." })
  signInWith!: string | null;

  @Field({ description: "Made-up people and stories, to look around in." })
  sample!: boolean;

  @Field(() => [SampleUser])
  sampleUsers!: SampleUser[];

  @Field(() => String, { nullable: true, description: "The password of all sample users; null elsewhere." })
  samplePassword!: string | null;
}

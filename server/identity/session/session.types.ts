import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";

@ObjectType({ description: "A browser in which you are signed in." })
export class BrowserSession {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "E.g. Firefox; null where it does not say." })
  browser!: string | null;

  @Field(() => String, { nullable: true, description: "E.g. Windows or iPhone." })
  system!: string | null;

  @Field({ description: "The network address it signed in from." })
  address!: string;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime, { description: "Right to the hour." })
  lastSeenAt!: string;

  @Field({ description: "The one that asks." })
  current!: boolean;
}

import { ArrayMaxSize, ArrayMinSize, MaxLength } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { Filled } from "../../core/validation";
import { ApiKey } from "./api-key.entity";

@InputType()
export class CreateApiKeyInput {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field(() => [String], { description: "type:verb or type:*, of what you may do yourself, e.g. customer:read." })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  scopes!: string[];

  @Field(() => DateTime, { description: "At most a year from now." })
  expiresAt!: Date;
}

@ObjectType()
export class CreatedApiKey {
  @Field(() => ApiKey)
  apiKey!: { id: string };

  @Field(() => String, { nullable: true, description: "Shown this once; null when the request is repeated by its Idempotency-Key." })
  secret!: string | null;
}

import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { PageArgs } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";
import { PolicyGrantInput } from "../policy/graph/policy.inputs";
import { Role } from "../role";
import { ApiKey } from "./api-key.entity";

const most = 100;

@InputType({ description: "Either scopes, for all rows and fields that you have yourself, or grants." })
export class CreateApiKeyInput {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field(() => [String], { nullable: true, description: "type:verb or type:*, of what you may do yourself, e.g. customer:read." })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(most)
  @MaxLength(60, { each: true })
  scopes?: string[] | null;

  @Field(() => [PolicyGrantInput], { nullable: true, description: "Types with their verbs, rows and fields; what is not named is not for the key." })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  grants?: PolicyGrantInput[] | null;

  @Field(() => Role, { nullable: true, description: "The role whose rights the key never exceeds; PARTNER for a partner's key." })
  ceiling?: Role | null;

  @Field(() => DateTime, { description: "At most a year from now." })
  expiresAt!: Date;

  @Field(() => Int, { nullable: true, description: "Requests that it may send in a minute." })
  @IsOptional()
  @Min(1)
  @Max(100_000)
  requestsPerMinute?: number | null;

  @Field(() => Int, { nullable: true, description: "Cost that it may spend in a minute; never more than anybody may." })
  @IsOptional()
  @Min(1)
  @Max(10_000_000)
  costPerMinute?: number | null;
}

@InputType({ description: "Narrows a key; what is left out stays. For more than it has, issue a new one." })
export class UpdateApiKeyInput {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field(() => [String], { nullable: true, description: "Fewer of its scopes." })
  @NotCleared()
  @ArrayMinSize(1)
  @ArrayMaxSize(most)
  @MaxLength(60, { each: true })
  scopes?: string[];

  @Field(() => [PolicyGrantInput], { nullable: true, description: "Fewer types, verbs, rows or fields." })
  @NotCleared()
  @ArrayMinSize(1)
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  grants?: PolicyGrantInput[];

  @Field(() => Role, { nullable: true, description: "Where the key has none yet." })
  @NotCleared()
  ceiling?: Role;

  @Field(() => DateTime, { nullable: true, description: "Earlier than now said." })
  @NotCleared()
  expiresAt?: Date;

  @Field(() => Int, { nullable: true })
  @NotCleared()
  @Min(1)
  requestsPerMinute?: number;

  @Field(() => Int, { nullable: true })
  @NotCleared()
  @Min(1)
  costPerMinute?: number;
}

@InputType({ description: "A list means any of; all that is given must hold." })
export class ApiKeyFilter {
  @Field(() => [ID], { nullable: true })
  issuerId?: string[];

  @Field({ nullable: true, description: "Whether it can be used: neither revoked nor run out." })
  usable?: boolean;
}

@ArgsType()
export class ApiKeyListArgs extends PageArgs {
  @Field(() => ApiKeyFilter, { nullable: true })
  filter?: ApiKeyFilter;
}

@ObjectType()
export class CreatedApiKey {
  @Field(() => ApiKey)
  apiKey!: { id: string };

  @Field(() => String, { nullable: true, description: "Shown this once; null when the request is repeated by its Idempotency-Key." })
  secret!: string | null;
}

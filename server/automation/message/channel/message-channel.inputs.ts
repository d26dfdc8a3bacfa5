import { ArrayMaxSize, IsIn, IsOptional, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import { Filled, NotCleared } from "../../../core/validation";
import { MessageChannelKind } from "../message.enums";

@InputType({ description: "A header that is sent with every SMS, e.g. Authorization." })
export class MessageHeaderInput {
  @Field()
  @Matches(/^[A-Za-z0-9-]{1,60}$/)
  name!: string;

  @Field()
  @Matches(/^[\x20-\x7e]{1,400}$/, { message: "must be printable ASCII", context: { code: "header" } })
  value!: string;
}

@InputType()
abstract class MessageChannelFacts {
  @Field(() => String, { nullable: true, description: "https; addresses within the house only where the configuration allows them. Not for e-mail." })
  @IsOptional()
  @MaxLength(800)
  url?: string | null;

  @Field(() => String, { nullable: true, description: "POST or PUT; POST where nothing is said." })
  @IsOptional()
  @IsIn(["POST", "PUT"])
  method?: string | null;

  @Field(() => [MessageHeaderInput], { nullable: true, description: "All headers anew, with their values." })
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  headers?: MessageHeaderInput[] | null;

  @Field(() => String, { nullable: true, description: "JSON whose texts may hold {to}, {text} and {id}." })
  @IsOptional()
  @MaxLength(5_000)
  body?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/)
  @MaxLength(100)
  successPath?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(50)
  successValue?: string | null;

  @Field(() => String, { nullable: true, description: "What 钉钉 and 飞书 have messages signed with; null takes it away." })
  @IsOptional()
  @MaxLength(200)
  secret?: string | null;
}

@InputType()
export class CreateMessageChannelInput extends MessageChannelFacts {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field(() => MessageChannelKind)
  kind!: MessageChannelKind;
}

@InputType({ description: "What is left out stays as it is." })
export class UpdateMessageChannelInput extends MessageChannelFacts {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field({ nullable: true })
  @NotCleared()
  enabled?: boolean;
}

import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Filled, NotCleared } from "../../../core/validation";
import { Locale } from "../../../identity/role";
import { MessageChannelKind, MessagePurpose, MessageSubject } from "../message.enums";

@InputType({ description: "A template's words in one language." })
export class MessageTextInput {
  @Field(() => Locale)
  locale!: Locale;

  @Field(() => String, { nullable: true, description: "Needed where the template is for e-mail." })
  @IsOptional()
  @MaxLength(200)
  subject?: string | null;

  @Field()
  @Filled()
  @MaxLength(10_000)
  body!: string;
}

const oneEach = { message: "each language once", context: { code: "twice" } };

@InputType()
export class CreateMessageTemplateInput {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field(() => MessagePurpose)
  purpose!: MessagePurpose;

  @Field(() => MessageSubject)
  about!: MessageSubject;

  @Field(() => [MessageChannelKind])
  @ArrayMinSize(1)
  @ArrayUnique()
  channelKinds!: MessageChannelKind[];

  @Field(() => [MessageTextInput])
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique(({ locale }: MessageTextInput) => locale, oneEach)
  texts!: MessageTextInput[];
}

@InputType({ description: "What is left out stays as it is." })
export class UpdateMessageTemplateInput {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field(() => MessagePurpose, { nullable: true })
  @NotCleared()
  purpose?: MessagePurpose;

  @Field(() => [MessageChannelKind], { nullable: true })
  @NotCleared()
  @ArrayMinSize(1)
  @ArrayUnique()
  channelKinds?: MessageChannelKind[];

  @Field(() => [MessageTextInput], { nullable: true, description: "All texts anew." })
  @NotCleared()
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique(({ locale }: MessageTextInput) => locale, oneEach)
  texts?: MessageTextInput[];

  @Field({ nullable: true })
  @NotCleared()
  enabled?: boolean;
}

@InputType({ description: "Words, saved or not, to be looked at filled in." })
export class PreviewMessageInput {
  @Field(() => MessageSubject)
  about!: MessageSubject;

  @Field(() => MessageTextInput)
  @ValidateNested()
  text!: MessageTextInput;

  @Field(() => ID, { nullable: true, description: "A record of that type; the newest one that you may see where nothing is said." })
  recordId?: string | null;
}

@ObjectType({ description: "A message as it would be sent, as far as you may see what it tells." })
export class MessagePreview {
  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field()
  body!: string;

  @Field(() => ID, { description: "The record that it tells of." })
  recordId!: string;

  @Field(() => [String], { description: "Variables that are empty for this record." })
  empty!: string[];

  @Field(() => [String], { description: "Variables that you may not see; they are filled in when it is sent." })
  hidden!: string[];
}

@ObjectType({ description: "A variable that texts may hold, in braces." })
export class MessageVariable {
  @Field({ description: "E.g. customer.name." })
  name!: string;
}

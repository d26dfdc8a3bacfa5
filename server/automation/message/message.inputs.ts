import { IsOptional, MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { DateTimeRange, PageArgs } from "../../core/graph/types";
import { Locale } from "../../identity/role";
import { MessageChannelKind, MessageStatus, SuppressionReason } from "./message.enums";

@InputType({ description: "A list means any of; all that is given must hold." })
export class OutboundMessageFilter {
  @Field(() => [MessageStatus], { nullable: true })
  status?: MessageStatus[];

  @Field(() => [MessageChannelKind], { nullable: true })
  channelKind?: MessageChannelKind[];

  @Field(() => [ID], { nullable: true })
  channelId?: string[];

  @Field(() => [ID], { nullable: true })
  templateId?: string[];

  @Field(() => [ID], { nullable: true })
  customerId?: string[];

  @Field(() => DateTimeRange, { nullable: true })
  createdAt?: DateTimeRange;
}

@ArgsType()
export class OutboundMessageListArgs extends PageArgs {
  @Field(() => OutboundMessageFilter, { nullable: true })
  filter?: OutboundMessageFilter;
}

@InputType({ description: "A message by a template to the customer that a record belongs to: a contact, or else their primary contact, or else the customer." })
export class SendMessageInput {
  @Field(() => ID)
  @MaxLength(30)
  templateId!: string;

  @Field(() => ID)
  @MaxLength(30)
  channelId!: string;

  @Field(() => ID, { description: "A record of the type that the template is about." })
  @MaxLength(30)
  recordId!: string;

  @Field(() => ID, { nullable: true, description: "One of the customer's contacts; the primary one where nothing is said. Not for templates about a contact." })
  @IsOptional()
  @MaxLength(30)
  contactId?: string | null;

  @Field(() => Locale, { nullable: true, description: "One of the template's languages; the workspace's where nothing is said." })
  locale?: Locale | null;
}

@ObjectType({ description: "A message as it would be sent now, or why it would not." })
export class MessageDraft {
  @Field(() => SuppressionReason, { nullable: true, description: "Why it would not be sent; null where it would." })
  reason!: SuppressionReason | null;

  @Field(() => Locale, { nullable: true, description: "The language it is written in; null where it would not be sent." })
  locale!: Locale | null;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: "Null where it would not be sent." })
  body!: string | null;
}

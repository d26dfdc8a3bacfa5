import { MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { DateTimeRange, PageArgs } from "../../core/graph/types";
import { MessageChannelKind, MessageStatus } from "./message.enums";

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

@InputType({ description: "A message by a template to the customer that a record belongs to: their primary contact, or else the customer." })
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
}

import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { list, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { Contact } from "../../customers/contact/contact.entity";
import { Customer } from "../../customers/customer/customer.entity";
import { User } from "../../identity/user/user.entity";
import { MessageChannel } from "./channel/message-channel.entity";
import { OutboundMessage } from "./message.entity";
import { MessageDraft, OutboundMessageListArgs, SendMessageInput } from "./message.inputs";
import * as messages from "./message.service";
import { MessageTemplate } from "./template/message-template.entity";

withAbilities(OutboundMessage);
listing(OutboundMessage, { sorts: { CREATED_AT: "createdAt" }, order: ["CREATED_AT", "DESC"] });

export const OutboundMessageConnection = connection(OutboundMessage);

@Resolver(() => OutboundMessage)
export class OutboundMessageResolver {
  @Can("outboundMessage:read")
  @Query(() => OutboundMessageConnection, { description: "Newest first; with status DEAD the dead letters." })
  outboundMessages(@Args(() => OutboundMessageListArgs) args: OutboundMessageListArgs) {
    return list(OutboundMessage, args);
  }

  @Can("outboundMessage:send")
  @Query(() => MessageDraft, { description: "What sendMessage would send now, or why it would not. Changes nothing." })
  messageDraft(@Arg("input", () => SendMessageInput) input: SendMessageInput, @Ctx() ctx: Context): Promise<MessageDraft> {
    return ctx.transact((tx) => messages.draft(tx, input));
  }

  @Can("outboundMessage:send")
  @Mutation(() => OutboundMessage, { description: "Sends a message by a template to a customer. Without consent where it needs one, it is SUPPRESSED and says why." })
  sendMessage(@Arg("input", () => SendMessageInput) input: SendMessageInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => messages.send(tx, input));
  }

  @Can("outboundMessage:replay")
  @Mutation(() => OutboundMessage, { description: "Sends a message again that was given up, under the same id." })
  replayOutboundMessage(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => messages.replay(tx, id));
  }

  @Can("messageChannel:update")
  @Mutation(() => Int, { description: "Sends everything again that was given up on a channel; how much that is." })
  replayOutboundMessages(@Arg("channelId", () => ID) channelId: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => messages.replayAll(tx, channelId));
  }

  @FieldResolver(() => MessageTemplate, { nullable: true, description: "Null for a test of its channel." })
  template() {
    return one(MessageTemplate, "templateId");
  }

  @FieldResolver(() => MessageChannel, { nullable: true })
  channel() {
    return one(MessageChannel, "channelId");
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => Contact, { nullable: true })
  contact() {
    return one(Contact, "contactId");
  }

  @FieldResolver(() => User, { nullable: true, description: "Who sent it by hand; null where a rule did." })
  author() {
    return one(User, "authorId");
  }
}

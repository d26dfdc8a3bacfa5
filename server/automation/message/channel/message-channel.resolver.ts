import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../../core/access/access";
import type { Context } from "../../../core/context";
import { Can, WithoutReceipt } from "../../../core/graph/can";
import { listing } from "../../../core/graph/records";
import { counted, list } from "../../../core/graph/relations";
import { connection, PageArgs } from "../../../core/graph/types";
import { OutboundMessage } from "../message.entity";
import { MessageStatus } from "../message.enums";
import { waiting } from "../message.rules";
import { MessageChannel } from "./message-channel.entity";
import { CreateMessageChannelInput, UpdateMessageChannelInput } from "./message-channel.inputs";
import * as channels from "./message-channel.service";

withAbilities(MessageChannel);
listing(MessageChannel, { sorts: { NAME: "name" }, order: ["NAME", "ASC"] });

export const MessageChannelConnection = connection(MessageChannel);

@Resolver(() => MessageChannel)
export class MessageChannelResolver {
  @Can("messageChannel:read")
  @Query(() => MessageChannelConnection, { description: "By name." })
  messageChannels(@Args(() => PageArgs) args: PageArgs) {
    return list(MessageChannel, args);
  }

  @Can("messageChannel:create")
  @WithoutReceipt()
  @Mutation(() => MessageChannel)
  async createMessageChannel(@Arg("input", () => CreateMessageChannelInput) input: CreateMessageChannelInput, @Ctx() ctx: Context) {
    await channels.assertAddress(ctx, input.url);
    return ctx.transact((tx) => channels.create(tx, input));
  }

  @Can("messageChannel:update")
  @WithoutReceipt()
  @Mutation(() => MessageChannel)
  async updateMessageChannel(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateMessageChannelInput) input: UpdateMessageChannelInput, @Ctx() ctx: Context) {
    await channels.assertAddress(ctx, input.url);
    return ctx.transact((tx) => channels.update(tx, id, version, input));
  }

  @Can("messageChannel:test")
  @Mutation(() => OutboundMessage, { description: "Sends a message that tells of nothing: to yourself by e-mail, to a number by SMS, or to the group." })
  testMessageChannel(@Arg("id", () => ID) id: string, @Arg("to", () => String, { nullable: true, description: "A telephone number, for SMS." }) to: string | null, @Ctx() ctx: Context) {
    return ctx.transact((tx) => channels.test(tx, id, to));
  }

  @FieldResolver(() => Int, { nullable: true, description: "Messages that wait to be sent, or sent again." })
  waitingCount() {
    return counted(OutboundMessage, "channelId", { status: [...waiting] });
  }

  @FieldResolver(() => Int, { nullable: true, description: "Messages that were given up." })
  deadCount() {
    return counted(OutboundMessage, "channelId", { status: [MessageStatus.DEAD] });
  }
}

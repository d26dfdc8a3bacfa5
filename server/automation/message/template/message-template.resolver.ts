import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../../core/access/access";
import type { Context } from "../../../core/context";
import { Can } from "../../../core/graph/can";
import { listing } from "../../../core/graph/records";
import { list } from "../../../core/graph/relations";
import { connection, PageArgs } from "../../../core/graph/types";
import { MessageSubject } from "../message.enums";
import { MessageTemplate } from "./message-template.entity";
import { CreateMessageTemplateInput, MessagePreview, MessageVariable, PreviewMessageInput, UpdateMessageTemplateInput } from "./message-template.inputs";
import * as templates from "./message-template.service";
import { variablesOf } from "./variables";

withAbilities(MessageTemplate);
listing(MessageTemplate, { sorts: { NAME: "name" }, order: ["NAME", "ASC"] });

export const MessageTemplateConnection = connection(MessageTemplate);

@Resolver(() => MessageTemplate)
export class MessageTemplateResolver {
  @Can("messageTemplate:read")
  @Query(() => MessageTemplateConnection, { description: "By name." })
  messageTemplates(@Args(() => PageArgs) args: PageArgs) {
    return list(MessageTemplate, args);
  }

  @Can("messageTemplate:read")
  @Query(() => [MessageVariable], { description: "What texts of messages about a type of record may hold." })
  messageVariables(@Arg("about", () => MessageSubject) about: MessageSubject): MessageVariable[] {
    return variablesOf(about).map(({ name }) => ({ name }));
  }

  @Can("messageTemplate:read")
  @Query(() => MessagePreview, { description: "Words filled in for a record, as far as you may see it. Changes nothing." })
  previewMessage(@Arg("input", () => PreviewMessageInput) input: PreviewMessageInput, @Ctx() ctx: Context): Promise<MessagePreview> {
    return templates.preview(ctx, input);
  }

  @Can("messageTemplate:create")
  @Mutation(() => MessageTemplate)
  createMessageTemplate(@Arg("input", () => CreateMessageTemplateInput) input: CreateMessageTemplateInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => templates.create(tx, input));
  }

  @Can("messageTemplate:update")
  @Mutation(() => MessageTemplate)
  updateMessageTemplate(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateMessageTemplateInput) input: UpdateMessageTemplateInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => templates.update(tx, id, version, input));
  }
}
